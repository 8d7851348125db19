import type { Contact, Span } from '../contact/contact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { readClaims } from '../observe/claims.ts';
import type { Standing } from '../observe/host-type.ts';
import { observe } from '../observe/observe.ts';
import type { ValueKind } from '../observe/values.ts';
import { showValue } from './shown-value.ts';

/** What a contact holds, before anybody judges it: for a display, which makes none of it live. */
export interface Outline {
  /** Names of the brands it speaks as. */
  readonly claims: readonly string[];
  readonly links: readonly OutlinedLink[];
  /** Phone numbers, order numbers and the like, in the order in which they stand. */
  readonly values: readonly OutlinedValue[];
}

export interface OutlinedLink extends Span {
  /** Host it leads to, in ASCII; untrusted. */
  readonly host: string;
  readonly standing: Standing;
  /** Name of the brand that owns the host. */
  readonly owner: string | null;
  /** Nobody clicks it: a picture, or the way to leave a list. */
  readonly aside: boolean;
}

export interface OutlinedValue extends Span {
  readonly kind: ValueKind;
  /** As a person may be shown it; untrusted. */
  readonly value: string;
}

/** Pure; never throws on content, and costs about as much as an assessment. */
export function outline(contact: Contact, knowledge: Knowledge): Outline {
  const { reads, mentions, names, links, sender, values } = observe(contact, knowledge, {
    receivers: [],
    observations: [],
  });
  const parts = Infinity;
  const claims = readClaims({ contact, reads, mentions, names, links, sender, knowledge, parts });
  const nameOf = (id: string): string => knowledge.brand(id)?.name ?? id;
  return {
    claims: [
      ...new Set(claims.filter((c) => c.strength === 'firm').map(({ brand }) => nameOf(brand))),
    ],
    links: links.map(({ part, start, end, host, kind }) => ({
      part,
      start,
      end,
      host: host.name,
      standing: host.standing,
      owner: host.owner === null ? null : nameOf(host.owner),
      aside: kind === 'image' || kind === 'unsubscribe',
    })),
    values: values.map(({ part, start, end, kind, value }) => ({
      part,
      start,
      end,
      kind,
      value: showValue(value),
    })),
  };
}
