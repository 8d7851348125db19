import type { Advice, Situation } from './advice.ts';
import { readSubject } from './case.ts';
import type { Subject } from './case.ts';
import { recoverAdvice } from './recover.ts';
import { keepAdvice, reportAdvice } from './report.ts';
import { adviseStep } from './step-text.ts';
import { fits } from './case.ts';
import { verifyAdvice } from './verify.ts';
import type { KnowledgeView } from '../explain/knowledge-view.ts';
import { say } from '../explain/message.ts';
import type { Assessment } from '../judge/assessment.ts';

/** As many as a person under pressure can hold. */
const FIRST = 3;

/**
 * What to do about a contact, or about what has already happened (`assessment` is `null` when there
 * is no contact to judge). Everything comes from the playbooks; nothing from the contact. Pure; never
 * throws, and what the knowledge lacks is left out.
 */
export function advise(
  assessment: Assessment | null,
  knowledge: KnowledgeView,
  situation: Situation,
): Advice {
  const subject = readSubject(assessment, knowledge, situation);
  const verify = verifyAdvice(subject);
  const recover = recoverAdvice(subject);
  return {
    first: (recover?.steps ?? verify?.steps ?? []).slice(0, FIRST),
    verify,
    recover,
    harden: situation.harden === true ? hardenAdvice(subject) : [],
    report: reportAdvice(subject),
    keep: keepAdvice(subject),
  };
}

function hardenAdvice(subject: Subject): Advice['harden'] {
  const { brand, knowledge, language } = subject;
  return knowledge.bundle.playbooks.harden
    .filter((list) => list.brand === undefined || brand === undefined || list.brand === brand.id)
    .map(({ id, steps }) => ({
      id,
      name: say(knowledge.bundle.messages, language, [`harden.${id}`]),
      steps: steps
        .filter((step) => fits(step, subject))
        .map((step) => adviseStep(step, 'harden', subject)),
    }));
}
