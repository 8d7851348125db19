import { readFileSync } from 'node:fs';
import { CliError, messageOf } from './errors.ts';

/** Registrable domains or hosts of an organisation, lower case. */
export interface OwnLists {
  readonly allow: readonly string[];
  readonly deny: readonly string[];
}

/** Largest file of lists that is read, in bytes: some hundred thousand domains. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Reads `{"allow": ["partner.example"], "deny": ["…"]}`. Either list may be missing; anything else
 * is refused, since a list that is silently not used is worse than none.
 */
export function readLists(path: string): OwnLists {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new CliError(
      'lists-not-readable',
      `The lists in "${path}" could not be read (${messageOf(error)}). Check the path.`,
      { cause: error },
    );
  }
  if (text.length > MAX_BYTES) {
    throw new CliError('lists-not-readable', `"${path}" is larger than 16 MB. Make it shorter.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refused(path, messageOf(error));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refused(path, 'it is not an object');
  }
  for (const key of Object.keys(value)) {
    if (key !== 'allow' && key !== 'deny')
      throw refused(path, `"${key}" is neither allow nor deny`);
  }
  const { allow, deny } = value as { readonly allow?: unknown; readonly deny?: unknown };
  return { allow: domains(path, 'allow', allow), deny: domains(path, 'deny', deny) };
}

function domains(path: string, name: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw refused(path, `"${name}" is not a list`);
  return value.map((entry: unknown, index) => {
    if (typeof entry !== 'string' || !/^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u.test(entry)) {
      throw refused(path, `entry ${(index + 1).toString()} of "${name}" is not a domain`);
    }
    return entry.toLowerCase();
  });
}

function refused(path: string, why: string): CliError {
  return new CliError(
    'lists-not-readable',
    `The lists in "${path}" cannot be used: ${why}. Write {"allow": ["partner.example"], "deny": []}.`,
  );
}
