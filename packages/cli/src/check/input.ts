import { recognise } from '@peephole/intake';

/** What a bare argument is that is no file. */
export type BareKind = 'link' | 'number' | 'address';

/** A mistyped file name looks like a host; these endings are files' and no top-level domains'. */
const FILE_ENDINGS =
  /\.(?:eml|mbox|mbx|txt|html?|json|jsonl|ndjson|srt|vtt|msg|pdf|png|jpe?g|gif|webp|docx?|csv|ya?ml|xml|log)$/iu;

/**
 * Tells whether an argument is a link, host, phone number or mail address by itself, as typed on a
 * command line. `null`: it is none of them, and so must have been meant as a file.
 */
export function bareKind(argument: string): BareKind | null {
  const value = argument.trim();
  if (!value.includes('/') && FILE_ENDINGS.test(value)) return null;
  const kind = recognise(value);
  return kind === 'link' || kind === 'number' || kind === 'address' ? kind : null;
}
