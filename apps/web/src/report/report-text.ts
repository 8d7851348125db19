import type { Outline } from '@peephole/core';
import { visible } from '../answer/marks.ts';
import type { Checked } from '../engine/protocol.ts';
import type { Say } from '../words/words.ts';

export interface ReportText {
  readonly subject: string;
  readonly body: string;
}

/** Characters of the item that go into a report; the original goes with it as a file. */
const MAX_ITEM = 3_000;

/**
 * What a recipient is told, in plain text. It holds what the contact says and what was found, nothing of the
 * person's own but what stands in the item; links are written so that no program makes them live.
 *
 * @param item The item's words, with what is private as dots.
 */
export function reportText(
  { contact, assessment, outline, words }: Checked,
  item: string,
  say: Say,
): ReportText {
  const brand = outline.claims[0] ?? null;
  const lines: string[] = [
    brand === null ? say('report.body.about') : say('report.body.poses', { brand }),
    '',
    `${say('report.body.kind')}: ${say(`seen.${contact.channel}`)}`,
  ];
  const sender = senderOf(contact);
  if (sender !== '') lines.push(`${say('report.body.sender')}: ${defanged(sender)}`);
  const links = hostsOf(outline);
  const hosts = [...links, ...(/@([\w.-]+\.[a-z]{2,24})/iu.exec(sender)?.slice(1) ?? [])];
  if (links.length > 0)
    lines.push(`${say('report.body.links')}: ${links.map(defanged).join(', ')}`);
  const numbers = [
    ...new Set(outline.values.filter(({ kind }) => kind === 'number').map(({ value }) => value)),
  ];
  if (numbers.length > 0) lines.push(`${say('report.body.numbers')}: ${numbers.join(', ')}`);
  lines.push('', `${say('report.body.says')}:`, defangedText(item.slice(0, MAX_ITEM), hosts));
  lines.push('', `${say('report.body.found')}: ${words.headline}`);
  for (const [at, { text }] of words.reasons.entries())
    lines.push(`${String(at + 1)}. ${defangedText(text, hosts)}`);
  lines.push('', say('report.body.made', { engine: assessment.engine }));
  return {
    subject: brand === null ? say('report.subject.about') : say('report.subject.poses', { brand }),
    body: lines.join('\n'),
  };
}

function senderOf(contact: Checked['contact']): string {
  const part = contact.parts.find(({ kind }) => kind === 'sender');
  if (part !== undefined) return visible(part.text.trim());
  return 'sender' in contact ? visible(contact.sender ?? '') : '';
}

/** Hosts that are nobody's we know, each once. */
function hostsOf({ links }: Outline): readonly string[] {
  return [
    ...new Set(
      links.filter(({ standing, aside }) => standing !== 'brand' && !aside).map(({ host }) => host),
    ),
  ];
}

/** A dot that no program takes for part of an address. */
function defanged(text: string): string {
  return text.replaceAll('.', '[.]').replaceAll(/\bhttp/giu, 'hxxp');
}

function defangedText(text: string, hosts: readonly string[]): string {
  let safe = text.replaceAll(/\bhttp(?=s?:\/\/)/giu, 'hxxp');
  for (const host of hosts) safe = safe.replaceAll(host, defanged(host));
  return safe;
}

/** Longest `mailto:` address that mail programs take. */
const MAX_DRAFT = 1_800;

/** Opens a draft in the person's own mail program; they see it and send it, or not. */
export function draftAddress(to: string, { subject, body }: ReportText, cut: string): string {
  const whole = `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=`;
  let text = body;
  while (whole.length + encodeURIComponent(text).length > MAX_DRAFT && text.length > 100) {
    text = `${text.slice(0, Math.floor(text.length * 0.8))}\n${cut}`;
  }
  return `${whole}${encodeURIComponent(text)}`;
}
