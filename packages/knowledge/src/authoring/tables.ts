import type { Channel } from '@peephole/core';
import type { DatedSource } from './source.ts';

/** `hosts/shorteners.yaml` and its like: host → lists that say so. */
export interface HostListFile {
  readonly hosts: Readonly<Record<string, readonly string[]>>;
}

/** `hosts/click-trackers.yaml`. */
export interface ClickTrackersFile {
  readonly trackers: readonly {
    readonly domain: string;
    readonly service: string;
    readonly by: readonly string[];
  }[];
}

/** `hosts/redirectors.yaml`. */
export interface RedirectorsFile {
  readonly redirectors: readonly {
    /** `google.*` stands for every ending, `*.` for every name below, `*` for any host. */
    readonly host: string;
    readonly paths: readonly string[];
    readonly read: readonly string[];
    readonly decode: 'percent' | 'base64' | 'host-path' | 'opaque';
    readonly wrapper?: boolean;
    readonly by: string;
  }[];
}

/** `tools/remote-access.yaml`. */
export interface RemoteToolsFile {
  readonly source: TableSource;
  readonly tools: readonly {
    readonly name: string;
    readonly tier?: 1 | 2 | 3;
    readonly spoken?: readonly string[];
    readonly domains?: readonly string[];
    readonly processes?: readonly string[];
    readonly paths?: readonly string[];
  }[];
}

export interface TableSource {
  readonly url: string;
  readonly commit?: string;
  readonly date: string;
  readonly licence: string;
}

/** `confusables/latin.yaml`: Latin letters or digits → hexadecimal code points that look like them. */
export interface ConfusablesFile {
  readonly source: TableSource;
  readonly 'looks-like': Readonly<Record<string, string>>;
}

/** `numbers/published.yaml`. */
export interface NumbersFile {
  readonly numbers: readonly {
    /** E.164 with `+`. */
    readonly number: string;
    readonly brand: string;
    readonly use: string;
    readonly verified: boolean;
    readonly source: string;
    readonly date?: string;
    readonly undated?: true;
  }[];
}

/** `receivers/receivers.yaml`. */
export interface ReceiversFile {
  readonly receivers: readonly {
    readonly authserv: string;
    readonly name: string;
    /** Prefixes of the `by` of inner hops that carry no name. */
    readonly hops?: readonly string[];
    readonly verified: boolean;
    readonly sources?: readonly DatedSource[];
    readonly note?: string;
  }[];
}

/** `scams/<id>.yaml`. */
export interface ScamFile {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly Channel[];
  /** How it begins. */
  readonly opens: string;
  /** How it hurries. */
  readonly pressure: string;
  /** What it wants, in words. */
  readonly asks: readonly string[];
  /** What gives it away. */
  readonly tells: readonly string[];
  /** What is so. */
  readonly truth: string;
  /** Never-rules it breaks. */
  readonly breaks: readonly string[];
  readonly verified: boolean;
  readonly marketplaces?: readonly string[];
  readonly sources: readonly DatedSource[];
}

/** `facts/<group>.yaml`: what is known about signals, caller ID, codes and losses; for documents. */
export interface FactsFile {
  readonly title: string;
  readonly facts: readonly {
    readonly id: string;
    readonly statement: string;
    readonly verified: boolean;
    readonly weight?: 'decisive' | 'strong' | 'supporting' | 'weak' | 'none';
    readonly countries?: readonly string[];
    readonly value?: string;
    readonly period?: string;
    readonly note?: string;
    readonly sources: readonly DatedSource[];
  }[];
}
