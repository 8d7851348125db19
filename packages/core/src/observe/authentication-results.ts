/** One method of an Authentication-Results field (RFC 8601, 2.2). */
export interface MethodResult {
  readonly method: string;
  readonly result: string;
  /** `header.d` → `amazon.example`, lower case. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface AuthenticationResults {
  /** Who says so, lower case. */
  readonly authserv: string;
  readonly results: readonly MethodResult[];
}

/** Methods read from one field; real ones carry fewer than ten. */
const MAX_METHODS = 32;

/**
 * Reads the value of one Authentication-Results field.
 *
 * @returns `null` when it names no authserv-id, so that nobody stands behind it.
 * @see https://www.rfc-editor.org/rfc/rfc8601#section-2.2
 */
export function readAuthenticationResults(value: string): AuthenticationResults | null {
  const [head, ...rest] = withoutComments(value).split(';', MAX_METHODS + 1);
  const authserv = /^\s*([^\s;=]+)(?:\s+\d+)?\s*$/u.exec(head ?? '')?.[1]?.toLowerCase();
  if (authserv === undefined) return null;
  const results: MethodResult[] = [];
  for (const clause of rest) {
    const found = METHOD.exec(clause);
    if (found?.[1] === undefined || found[2] === undefined) continue;
    results.push({
      method: found[1].toLowerCase(),
      result: found[2].toLowerCase(),
      properties: readProperties(clause.slice(found[0].length)),
    });
  }
  return { authserv, results };
}

const METHOD = /^\s*([a-z][a-z0-9-]{0,30})(?:\s*\/\s*\d+)?\s*=\s*([a-z]{1,20})/iu;

function readProperties(text: string): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const found of text.matchAll(
    /([a-z][a-z0-9-]{0,20}\.[a-z][\w-]{0,30})\s{0,4}=\s{0,4}([^\s;]{1,320})/giu,
  )) {
    const [, name, value] = found;
    if (name === undefined || value === undefined) continue;
    properties[name.toLowerCase()] ??= value.toLowerCase();
  }
  return properties;
}

/**
 * Drops comments and takes the meaning out of quoted text. Comments nest and may hold semicolons; a
 * quoted local part or reason is the sender's own words, and may read `; dmarc=pass`.
 */
function withoutComments(value: string): string {
  let depth = 0;
  let out = '';
  let quoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '\\') {
      if (depth === 0) out += '_';
      at += 1;
    } else if (depth === 0 && character === '"') quoted = !quoted;
    else if (quoted) out += /[\w@-]/u.test(character) ? character : '_';
    else if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (depth === 0) out += character;
  }
  return out;
}
