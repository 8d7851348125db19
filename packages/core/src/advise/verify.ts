import type { Advice } from './advice.ts';
import type { Subject } from './case.ts';
import { fits } from './case.ts';
import { adviseStep } from './step-text.ts';
import type { VerifyRoutine } from '../knowledge/bundle.ts';

/** The routine of the brand, else of its category, else for anybody; one for the scam type first. */
export function verifyAdvice(subject: Subject): Advice['verify'] {
  const { brand, scam, knowledge } = subject;
  const names = [...(brand === undefined ? [] : [brand.id, `category:${brand.category}`]), '*'];
  for (const name of names) {
    const routines = knowledge.bundle.playbooks.verify.filter((routine) => routine.brand === name);
    const routine =
      routines.find((r) => isFor(r, scam)) ?? routines.find((r) => r.scams === undefined);
    if (routine === undefined) continue;
    const steps = routine.steps.filter((step) => fits(step, subject));
    return { id: routine.id, steps: steps.map((step) => adviseStep(step, 'verify', subject)) };
  }
  return null;
}

function isFor({ scams }: VerifyRoutine, scam: string | null): boolean {
  return scam !== null && scams?.includes(scam) === true;
}
