import { checkBrandDomains } from './checks/brand-domains.ts';
import { checkCharacters } from './checks/characters.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkExampleCounts } from './checks/example-counts.ts';
import { checkIds } from './checks/ids.ts';
import { checkLicences } from './checks/licences.ts';
import { checkMessages } from './checks/messages.ts';
import { checkReferences } from './checks/references.ts';
import { checkSources } from './checks/sources.ts';
import type { Issue } from './error.ts';
import type { Knowledge } from './knowledge.ts';

/** Every check that needs nothing but the files, in the order an author would want them. */
export function checkKnowledge(knowledge: Knowledge): Issue[] {
  return [
    ...checkIds(knowledge),
    ...checkReferences(knowledge),
    ...checkConditions(knowledge),
    ...checkExampleCounts(knowledge),
    ...checkBrandDomains(knowledge),
    ...checkLicences(knowledge),
    ...checkSources(knowledge),
    ...checkCharacters(knowledge),
    ...checkMessages(knowledge),
  ];
}
