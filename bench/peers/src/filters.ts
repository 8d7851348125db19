import type { KnowledgeBundle } from '@peephole/core';
import type { Filter } from './filter.ts';
import { bogofilter } from './filters/bogofilter.ts';
import { clamav } from './filters/clamav.ts';
import { rspamd } from './filters/rspamd.ts';
import { spamassassin } from './filters/spamassassin.ts';
import { spamprobe } from './filters/spamprobe.ts';
import { spamscanner } from './filters/spamscanner.ts';

/** What people would pick instead of us. */
export function peersOf(bundle: KnowledgeBundle, npm: string): readonly Filter[] {
  return [
    rspamd(false),
    rspamd(true),
    spamassassin(false),
    spamassassin(true),
    bogofilter,
    spamprobe,
    clamav(bundle),
    spamscanner(npm),
  ];
}
