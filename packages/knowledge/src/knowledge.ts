import type {
  HardenList,
  JudgeSettings,
  Recipient,
  RecoverPlan,
  TimeWindow,
  VerifyRoutine,
} from '@peephole/core';
import type { BrandFile } from './authoring/brand.ts';
import type { ContactsFile } from './authoring/contacts.ts';
import type { AskFile, NeverFile, RuleFile, TermFile, WordingFile } from './authoring/rules.ts';
import type { SourceListFile } from './authoring/source.ts';
import type {
  ClickTrackersFile,
  ConfusablesFile,
  FactsFile,
  HostListFile,
  NumbersFile,
  ReceiversFile,
  RedirectorsFile,
  RemoteToolsFile,
  ScamFile,
} from './authoring/tables.ts';
import type { Document } from './read.ts';

/** Language file of messages: flat key → template. */
export type MessagesFile = Readonly<Record<string, string>>;

/** A playbook file holds one entry or a list of them. */
export type OneOrMany<T> = T | readonly T[];
export type VerifyFile = OneOrMany<VerifyRoutine>;
export type RecoverFile = OneOrMany<RecoverPlan>;
export type HardenFile = OneOrMany<HardenList>;
export type ReportFile = OneOrMany<Recipient>;
export type WindowFile = OneOrMany<TimeWindow>;
export type JudgeFile = JudgeSettings;

/** Each kind of file, and the type it is checked against. */
export interface FileTypes {
  readonly source: SourceListFile;
  readonly brand: BrandFile;
  readonly shorteners: HostListFile;
  readonly hosting: HostListFile;
  readonly fileHosts: HostListFile;
  readonly linkInBio: HostListFile;
  readonly dynamicDns: HostListFile;
  readonly freemail: HostListFile;
  readonly clickTrackers: ClickTrackersFile;
  readonly redirectors: RedirectorsFile;
  readonly tools: RemoteToolsFile;
  readonly numbers: NumbersFile;
  readonly receivers: ReceiversFile;
  readonly confusables: ConfusablesFile;
  readonly scams: ScamFile;
  readonly facts: FactsFile;
  readonly terms: TermFile;
  readonly asks: AskFile;
  readonly rules: RuleFile;
  readonly wordings: WordingFile;
  readonly never: NeverFile;
  readonly judge: JudgeFile;
  readonly verify: VerifyFile;
  readonly recover: RecoverFile;
  readonly harden: HardenFile;
  readonly report: ReportFile;
  readonly windows: WindowFile;
  readonly messages: MessagesFile;
  readonly contacts: ContactsFile;
}

export type FileKind = keyof FileTypes;

/** Where each kind lies below the knowledge folder, and its type's name in the schemas. */
export const FILES: Readonly<Record<FileKind, { readonly at: string; readonly type: string }>> = {
  source: { at: 'sources.yaml', type: 'SourceListFile' },
  brand: { at: 'brands', type: 'BrandFile' },
  shorteners: { at: 'hosts/shorteners.yaml', type: 'HostListFile' },
  hosting: { at: 'hosts/hosting.yaml', type: 'HostListFile' },
  fileHosts: { at: 'hosts/file-hosts.yaml', type: 'HostListFile' },
  linkInBio: { at: 'hosts/link-in-bio.yaml', type: 'HostListFile' },
  dynamicDns: { at: 'hosts/dynamic-dns.yaml', type: 'HostListFile' },
  freemail: { at: 'hosts/freemail.yaml', type: 'HostListFile' },
  clickTrackers: { at: 'hosts/click-trackers.yaml', type: 'ClickTrackersFile' },
  redirectors: { at: 'hosts/redirectors.yaml', type: 'RedirectorsFile' },
  tools: { at: 'tools', type: 'RemoteToolsFile' },
  numbers: { at: 'numbers', type: 'NumbersFile' },
  receivers: { at: 'receivers', type: 'ReceiversFile' },
  confusables: { at: 'confusables', type: 'ConfusablesFile' },
  scams: { at: 'scams', type: 'ScamFile' },
  facts: { at: 'facts', type: 'FactsFile' },
  terms: { at: 'terms', type: 'TermFile' },
  asks: { at: 'asks', type: 'AskFile' },
  rules: { at: 'rules', type: 'RuleFile' },
  wordings: { at: 'wordings', type: 'WordingFile' },
  never: { at: 'never', type: 'NeverFile' },
  judge: { at: 'judge.yaml', type: 'JudgeFile' },
  verify: { at: 'playbooks/verify', type: 'VerifyFile' },
  recover: { at: 'playbooks/recover', type: 'RecoverFile' },
  harden: { at: 'playbooks/harden', type: 'HardenFile' },
  report: { at: 'playbooks/report', type: 'ReportFile' },
  windows: { at: 'playbooks/windows', type: 'WindowFile' },
  messages: { at: 'messages', type: 'MessagesFile' },
  contacts: { at: 'contacts', type: 'ContactsFile' },
};

/** All files of the knowledge folder, shapes checked. */
export type Knowledge = { readonly [K in FileKind]: readonly Document<FileTypes[K]>[] };

/** The entries of a playbook file, one or many. */
export function entries<T>(file: OneOrMany<T>): readonly T[] {
  // `Array.isArray` does not narrow a readonly array (TypeScript issue 17002).
  return Array.isArray(file) ? (file as readonly T[]) : [file as T];
}
