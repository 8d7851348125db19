import { assess, loadKnowledge, type KnowledgeBundle } from '@peephole/core';
import { contactOfFile, contactOfMail, rowOf } from '../contacts.ts';
import { CliError, messageOf } from '../errors.ts';
import {
  answerLine,
  errorLine,
  type JudgeableItem,
  type ScanLine,
  type WorkerSettings,
} from './line.ts';

/** Builds the indexes of the knowledge and gives a function that turns one item into its line. Never throws. */
export function judgeOf(
  settings: WorkerSettings,
  bundle: KnowledgeBundle,
): (item: JudgeableItem) => ScanLine {
  const knowledge = loadKnowledge(bundle);
  const options = { knowledge, receivers: settings.receivers, lists: settings.lists };
  return (item) => {
    const begun = performance.now();
    let id = item.id;
    try {
      let contact;
      switch (item.kind) {
        case 'mail':
          contact = contactOfMail(item.bytes, item.truncated);
          break;
        case 'file':
          contact = contactOfFile(item.path, item.bytes, { as: settings.as });
          break;
        case 'row': {
          const row = rowOf(item.text, settings.as);
          id = row.id ?? id;
          contact = row.contact;
          break;
        }
      }
      const assessment = assess(contact, options);
      return answerLine(id, assessment, performance.now() - begun);
    } catch (error) {
      return errorLine(id, asContactError(error));
    }
  };
}

function asContactError(error: unknown): CliError {
  if (error instanceof CliError) return error;
  return new CliError(
    'contact-failed',
    `Judging it failed (${messageOf(error)}). Please report it with the file, so that it can be mended.`,
    { cause: error },
  );
}
