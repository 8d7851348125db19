import type { Kept } from './kept.ts';
import { limitOf, StoreError, type ListOptions, type Repository } from './repository.ts';

const CONTACTS = 'contacts';
/** Time and id, so that a list can go on where another ended. */
const BY_TIME = 'time';
/** Raised with every change of the layout; `upgrade` leads from each to the next. */
const VERSION = 1;

/**
 * The person's own things, in the browser's database.
 *
 * @param name Name of the database; one a site is usual.
 * @throws StoreError when the browser has none for this page, as in some private windows.
 */
export async function openIndexedDb(name = 'peephole'): Promise<Repository> {
  let db: IDBDatabase;
  try {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, oldVersion);
    db = await done(request);
  } catch (error) {
    throw new StoreError('unavailable', 'This browser keeps nothing for this page.', {
      cause: error,
    });
  }
  // Another tab wants a newer layout: it must not wait for this one.
  db.onversionchange = () => db.close();
  return new IndexedDbRepository(db);
}

function upgrade(db: IDBDatabase, from: number): void {
  if (from < 1)
    db.createObjectStore(CONTACTS, { keyPath: 'id' }).createIndex(BY_TIME, ['at', 'id']);
}

class IndexedDbRepository implements Repository {
  readonly #db: IDBDatabase;

  constructor(db: IDBDatabase) {
    this.#db = db;
  }

  async put(kept: Kept): Promise<void> {
    await this.#change(async (contacts) => {
      const known = await keptIn(contacts, kept.id);
      const { at, original } = known ?? kept;
      contacts.put({ ...kept, at, original });
    });
  }

  async get(id: string): Promise<Kept | null> {
    return keptIn(this.#read(), id);
  }

  async list(options: ListOptions = {}): Promise<readonly Kept[]> {
    const { after } = options;
    const limit = limitOf(options);
    const found: Kept[] = [];
    const range = after === undefined ? null : IDBKeyRange.upperBound([after.at, after.id], true);
    const request = this.#read().index(BY_TIME).openCursor(range, 'prev');
    for (;;) {
      const cursor = await done<IDBCursorWithValue | null>(request);
      if (cursor === null || found.length === limit) return found;
      // Only `put` writes here.
      found.push(cursor.value as Kept);
      cursor.continue();
    }
  }

  count(): Promise<number> {
    return done(this.#read().count());
  }

  async delete(id: string): Promise<void> {
    await this.#change((contacts) => {
      contacts.delete(id);
    });
  }

  async deleteBefore(at: string): Promise<number> {
    let deleted = 0;
    await this.#change(async (contacts) => {
      const keys = await done(
        contacts.index(BY_TIME).getAllKeys(IDBKeyRange.upperBound([at], true)),
      );
      for (const key of keys) contacts.delete(key);
      deleted = keys.length;
    });
    return deleted;
  }

  async deleteAll(): Promise<void> {
    await this.#change((contacts) => {
      contacts.clear();
    });
  }

  close(): Promise<void> {
    this.#db.close();
    return Promise.resolve();
  }

  #read(): IDBObjectStore {
    return this.#transaction('readonly').objectStore(CONTACTS);
  }

  /** One transaction, settled on disk before the promise is. */
  async #change(work: (contacts: IDBObjectStore) => void | Promise<void>): Promise<void> {
    const transaction = this.#transaction('readwrite');
    const settled = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(failed(transaction.error));
    });
    try {
      await work(transaction.objectStore(CONTACTS));
    } catch (error) {
      // An error of a request has ended the transaction by itself.
      settled.catch(() => undefined);
      throw error;
    }
    await settled;
  }

  #transaction(mode: IDBTransactionMode): IDBTransaction {
    try {
      return this.#db.transaction(CONTACTS, mode, { durability: 'strict' });
    } catch (error) {
      throw new StoreError('unavailable', 'The store was closed. Load the page again.', {
        cause: error,
      });
    }
  }
}

async function keptIn(contacts: IDBObjectStore, id: string): Promise<Kept | null> {
  const found: unknown = await done(contacts.get(id) as IDBRequest<unknown>);
  // Only `put` writes there.
  return (found as Kept | undefined) ?? null;
}

/** What a request comes to. For a cursor it is asked again after each `continue`. */
function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(failed(request.error));
  });
}

function failed(error: DOMException | null): StoreError {
  return error?.name === 'QuotaExceededError'
    ? new StoreError('full', 'There is no room left on this device for more.', { cause: error })
    : new StoreError('unavailable', 'The store did not answer. Load the page again.', {
        cause: error,
      });
}
