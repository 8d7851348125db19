import { defanged } from './defang.ts';
import { invisibleCharacters, type Shown } from './invisible.ts';

/** Text of a contact, made fit for a terminal, with the way back to where each part of it stood. */
export interface Untrusted {
  readonly text: string;
  /** Index in `text` of what stood at `index` in the original. */
  at(index: number): number;
}

/**
 * Makes text from a contact fit for a terminal: nothing in it can move the cursor, change colours,
 * turn the writing direction, hide, or be clicked.
 */
export function untrusted(original: string): Untrusted {
  const changes = merged(invisibleCharacters(original), defanged(original));
  return {
    text: replaced(original, changes),
    at(index: number): number {
      let shift = 0;
      for (const change of changes) {
        if (change.start >= index) break;
        shift += change.as.length - (change.end - change.start);
      }
      return Math.max(0, index + shift);
    },
  };
}

/** The same for text that needs no way back: a file name, a host, a display name. */
export function shown(original: string): string {
  return untrusted(original).text;
}

/**
 * The same for a sentence of ours that holds values of the contact.
 *
 * @param keep Hosts to leave as they are: a brand's own.
 */
export function sentence(text: string, keep: (host: string) => boolean): string {
  return replaced(text, merged(invisibleCharacters(text), defanged(text, keep)));
}

/** The same without touching links: for our own words, whose links come from the registry. */
export function visible(original: string): string {
  return replaced(original, invisibleCharacters(original));
}

function replaced(original: string, changes: readonly Shown[]): string {
  let text = '';
  let from = 0;
  for (const change of changes) {
    text += original.slice(from, change.start) + change.as;
    from = change.end;
  }
  return text + original.slice(from);
}

function merged(a: readonly Shown[], b: readonly Shown[]): Shown[] {
  // The two never overlap: a dot or a scheme is no invisible character.
  return [...a, ...b].sort((x, y) => x.start - y.start);
}
