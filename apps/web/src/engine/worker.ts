/** Judges away from the page, so that nothing in a contact can hold it up: the page may end this worker. */
import { advise, assess, explain, indicatorsOf, lessons, linkCases, outline } from '@peephole/core';
import { readContact } from '@peephole/intake';
import { advising, judging, speaking } from './knowledge.ts';
import type { Checked, Reply, Request, Requests, RequestName } from './protocol.ts';

/** The part of a worker's global that is used here. */
interface Scope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(reply: Reply): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  answer(data).then(
    (found) => scope.postMessage({ id: data.id, answer: found }),
    (error: unknown) =>
      scope.postMessage({ id: data.id, error: error instanceof Error ? error.message : 'unknown' }),
  );
};

async function answer(request: Request): Promise<Requests[RequestName]['answer']> {
  switch (request.name) {
    case 'see': {
      const contact = readContact(request.ask.input);
      return { channel: contact.channel, outline: outline(contact, await judging()) };
    }
    case 'check':
      return check(request.ask);
    case 'link': {
      const knowledge = await judging();
      return linkCases(
        request.ask.contacts.map(({ id, input }) => ({
          id,
          indicators: indicatorsOf(readContact(input), knowledge),
        })),
      );
    }
    case 'learn': {
      const { brand, language } = request.ask;
      return lessons(brand, await speaking(language), language);
    }
    case 'advise': {
      const { assessment, situation } = request.ask;
      return advise(assessment, await advising(situation.language), situation);
    }
  }
}

async function check({ input, telling, answers }: Requests['check']['ask']): Promise<Checked> {
  const knowledge = await speaking(telling.language);
  const contact = readContact(input);
  const assessment = assess(contact, { knowledge, answers });
  return {
    contact,
    assessment,
    outline: outline(contact, knowledge),
    words: explain(assessment, knowledge, telling),
  };
}
