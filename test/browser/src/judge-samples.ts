import { assess, loadKnowledge, type Contact, type KnowledgeBundle } from '@peephole/core';
import { readContact, readMail, readRow } from '@peephole/intake';
import type { Sample } from './samples.ts';

/** Reads and judges the samples: this very file runs in Node and in the page. */
export function judgeSamples(bundle: KnowledgeBundle, samples: readonly Sample[]): string {
  const knowledge = loadKnowledge(bundle);
  const answers = samples.map((sample) => {
    const contact = read(sample);
    return { name: sample.name, contact, assessment: assess(contact, { knowledge }) };
  });
  return JSON.stringify(answers, null, 1);
}

function read({ door, input }: Sample): Contact {
  if (typeof input === 'string') {
    return door === 'mail' ? readMail(bytes(input)) : readContact({ text: input });
  }
  const row = readRow(input);
  if (row === null) throw new Error('a sample is no row');
  return row.contact;
}

/** ASCII text as bytes; neither platform's encoder is needed for it. */
function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
