import { type Issue, KnowledgeError } from './error.ts';
import { FILES, type FileKind, type Knowledge } from './knowledge.ts';
import { type RawDocument, readDocuments } from './read.ts';
import { shapeChecker } from './shape.ts';

/**
 * The project's own set of contacts, shapes checked.
 *
 * @throws KnowledgeError as `readKnowledge`.
 */
export function readContacts(root: string): Knowledge['contacts'] {
  const issues: Issue[] = [];
  const check = shapeChecker(root);
  const documents = readDocuments(root, FILES.contacts.at, issues);
  for (const document of documents) issues.push(...check('contacts', document));
  if (issues.length > 0) throw new KnowledgeError(issues);
  // The schema generated from the very type has just accepted each document.
  return documents as unknown as Knowledge['contacts'];
}

/**
 * Reads the knowledge folder, apart from the contacts, and checks the shape of every file.
 *
 * @param root Folder that holds `brands/`, `rules/`, …
 * @throws KnowledgeError with every issue when a file does not parse or has the wrong shape.
 */
export function readKnowledge(root: string): Knowledge {
  const issues: Issue[] = [];
  const check = shapeChecker(root);
  const kinds = Object.keys(FILES) as FileKind[]; // own literal keys of FILES, nothing else
  const read = kinds.map((kind) => {
    // Contacts train and test; no bundle is made of them, and there are thousands.
    if (kind === 'contacts') return [kind, []] as const;
    const documents = readDocuments(root, FILES[kind].at, issues);
    for (const document of documents) issues.push(...check(kind, document));
    return [kind, documents] as const;
  });
  if (issues.length > 0) throw new KnowledgeError(issues);
  // The schemas generated from the very types have just accepted each document.
  return Object.fromEntries<readonly RawDocument[]>(read) as unknown as Knowledge;
}
