import { CONFORMANCE } from '@peephole/store/conformance';
import { openIndexedDb } from '@peephole/store/indexed-db';

/** Runs every check against a fresh database of the browser; names with what went wrong, or nothing. */
export async function checkIndexedDb(): Promise<string> {
  const results: string[] = [];
  for (const [at, { name, run }] of CONFORMANCE.entries()) {
    const store = await openIndexedDb(`check-${String(at)}`);
    try {
      await run(store);
      results.push(`ok ${name}`);
    } catch (error) {
      results.push(`FAILED ${name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await store.close();
    }
  }
  return results.join('\n');
}
