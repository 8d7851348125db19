export interface KnowledgeOptions {
  readonly language?: string;
  readonly json?: boolean;
}
