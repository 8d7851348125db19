import { FILES, type FileKind, type FileTypes, type Knowledge } from './knowledge.ts';
import type { Document } from './read.ts';

/** Knowledge of a few files, for the tests of the checks; kinds that are not given are empty. */
export function knowledgeOf(given: Partial<Knowledge>): Knowledge {
  const empty = Object.fromEntries(Object.keys(FILES).map((kind) => [kind, []]));
  // Every kind is a key of FILES, and each list without documents fits every type of document.
  return { ...(empty as unknown as Knowledge), ...given };
}

/** A document as if it had been read; its text matters to the check of characters only. */
export function documentOf<K extends FileKind>(
  file: string,
  data: FileTypes[K],
  text = '',
): Document<FileTypes[K]> {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/u, '');
  return { file, name, text, data };
}
