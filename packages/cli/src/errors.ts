/** Stable codes of everything that can stop a command. `docs/errors.md` lists the same, and a test says so. */
export const ERROR_CODES = [
  'input-not-found',
  'input-not-readable',
  'input-is-folder',
  'input-not-recognized',
  'input-empty',
  'kind-not-read-yet',
  'row-not-readable',
  'row-too-long',
  'contact-failed',
  'timed-out',
  'lists-not-readable',
  'unknown-option-value',
  'unknown-id',
  'usage',
  'knowledge-missing',
  'knowledge-broken',
  'self-check-failed',
  'not-listening',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A command could not do what was asked. The message ends with what to do about it. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What is thrown is rarely ours: this finds the words in it. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
