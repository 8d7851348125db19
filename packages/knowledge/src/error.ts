/** Every code is explained in `ERRORS.md`; a test keeps both lists equal. */
export const ISSUE_CODES = [
  'not-yaml',
  'unknown-key',
  'missing-key',
  'wrong-value',
  'id-not-file-name',
  'id-twice',
  'too-few-examples',
  'raw-character',
  'not-a-registrable-domain',
  'domain-claimed-twice',
  'domain-listed-twice',
  'weak-not-marked',
  'source-not-listed',
  'source-may-not-ship',
  'source-undated',
  'duplicate-condition',
  'unsatisfiable-condition',
  'unknown-term',
  'unknown-fact',
  'unknown-ask',
  'unknown-brand',
  'unknown-category',
  'unknown-rule',
  'unknown-scam',
  'unknown-window',
  'message-missing',
  'slow-rule',
  'stale-schema',
  'stale-bundle',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

export interface Issue {
  readonly code: IssueCode;
  /** Path below `packages/knowledge`, with `/`. */
  readonly file: string;
  readonly path: readonly (string | number)[];
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** Knowledge could not be compiled. Carries every issue: an author wants one round trip. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(describe).join('\n'));
    this.issues = issues;
  }
}

/** `file: path: message [code]`, the path left out where the whole file is meant. */
export function describe(issue: Issue): string {
  const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return `${issue.file}: ${where}${issue.message} [${issue.code}]`;
}
