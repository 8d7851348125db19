import type { AdvisedRecipient } from './advice.ts';
import type { Subject } from './case.ts';
import { say } from '../explain/message.ts';
import type { Channel } from '../contact/contact.ts';
import type { Recipient } from '../knowledge/bundle.ts';

/** What recipients call the channels that are no channel of theirs. */
const CHANNEL_OF: Readonly<Record<Channel, string>> = {
  email: 'email',
  sms: 'sms',
  chat: 'chat',
  call: 'call',
  page: 'page',
  link: 'page',
  number: 'call',
  letter: 'letter',
};

/** Who should know, best first: who can still stop a loss, the brand, who takes this channel, advice. */
export function reportAdvice(subject: Subject): readonly AdvisedRecipient[] {
  const { verdict, plans, knowledge } = subject;
  const harmed = plans.some((plan) => plan.severity !== 'none');
  if (!harmed && (verdict === 'genuine' || verdict === 'nothing-found')) return [];
  const ranked = knowledge.bundle.playbooks.report
    .filter((recipient) => isNear(recipient, subject))
    .map((recipient) => ({ recipient, rank: rankOf(recipient, subject, harmed) }))
    .filter(({ rank }) => rank < NOT_FOR_THIS)
    .sort((a, b) => a.rank - b.rank || Number(b.recipient.verified) - Number(a.recipient.verified))
    .map(({ recipient }) => recipient);
  const listed = ranked.map((recipient) => adviseRecipient(recipient, subject));
  return ranked.some((r) => r.brand !== undefined) ? listed : [...listed, ...ofRegistry(subject)];
}

function isNear({ brand, country, alsoFor = [] }: Recipient, subject: Subject): boolean {
  if (brand !== undefined && brand !== subject.brand?.id) return false;
  return (
    country === '*' ||
    (subject.country !== null && (country === subject.country || alsoFor.includes(subject.country)))
  );
}

const NOT_FOR_THIS = 5;

function rankOf(recipient: Recipient, { channel, plans }: Subject, harmed: boolean): number {
  const takes = new Set(recipient.for);
  if (plans.some((plan) => plan.losses?.some((loss) => takes.has(loss)))) return 0;
  const channels = channel !== null && takes.has(CHANNEL_OF[channel]);
  if (channels || takes.has('any')) return recipient.brand !== undefined ? 1 : channels ? 2 : 3;
  return takes.has('advice') && harmed ? 4 : NOT_FOR_THIS;
}

function adviseRecipient(recipient: Recipient, { knowledge, language }: Subject): AdvisedRecipient {
  const { id, name, how, include = [], verified, sources } = recipient;
  const text = (key: string): string => say(knowledge.bundle.messages, language, [key], { ...how });
  return {
    id,
    name,
    text: text(`report.${id}`),
    how,
    include: include.map((item) => text(`report.include.${item}`)),
    verified,
    sources,
  };
}

/** Where no playbook names the brand's desk, the registry may. */
function ofRegistry({ brand }: Subject): readonly AdvisedRecipient[] {
  if (brand === undefined) return [];
  const known = (brand.report ?? []).filter((entry) => entry.verified);
  return known.map(({ how }, index) => ({
    id: `brand.${brand.id}.${index}`,
    name: brand.name,
    text: '',
    how: { note: how },
    include: [],
    verified: true,
    sources: [],
  }));
}

/** What to keep as proof: of the contact, and of a loss. */
export function keepAdvice({ channel, plans, knowledge, language }: Subject): readonly string[] {
  const keys = [
    ...(channel === null ? [] : [`report.keep.${channel}`]),
    ...(plans.some((plan) => plan.losses?.includes('loss')) ? ['report.keep.loss'] : []),
  ];
  return keys
    .map((key) => say(knowledge.bundle.messages, language, [key]))
    .filter((text) => text !== '');
}
