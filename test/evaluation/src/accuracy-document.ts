import { markdown } from '#measure/markdown';
import { groupBy } from './group.ts';
import type { Outcome } from './outcome.ts';
import { peersTable, type PeerRun } from './peers.ts';
import { turnReport } from './report-calls.ts';
import { breakdown } from './report-groups.ts';
import { firstAskReport, ownReport, type OwnOutcome } from './report-own.ts';
import { reliabilityReport } from './report-reliability.ts';
import { rewriteTable, type RewriteCounts } from './report-rewrites.ts';
import { speedTable, targetTable } from './report-targets.ts';
import type { CorpusChannel } from './row.ts';
import type { SpeedFigure } from './speed.ts';
import { TARGETS } from './targets.ts';
import { amount, ownWrongInWords, wrongInWords } from './wrong-in-words.ts';

/** All that one run measured. */
export interface Measured {
  /** Day of the run, `2026-11-22`. */
  readonly date: string;
  /** Version and hash of the knowledge. */
  readonly knowledge: string;
  readonly outcomes: readonly Outcome[];
  readonly own: readonly OwnOutcome[];
  readonly rewrites: readonly RewriteCounts[];
  readonly speed: readonly SpeedFigure[];
  /** `null` where no results of other filters are at hand. */
  readonly peers: PeerRun | null;
}

/** Channels with contacts, and their words in a sentence. */
const SPOKEN: readonly (readonly [CorpusChannel, title: string, many: string])[] = [
  ['mail', 'Mails', 'mails'],
  ['sms', 'Texts', 'texts'],
  ['calls', 'Calls', 'calls'],
];

/** A language or collection with fewer contacts is counted among the others: a few prove nothing. */
const OWN_LINE = 20;

/** Fewer in `check`, and the line would tell of single contacts that nobody should look at. */
const OWN_LINE_IN_CHECK = 5;

/** `docs/accuracy.md`: every figure in it comes from `measured`. */
export function accuracyDocument(measured: Measured): string {
  const sections = [
    head(measured),
    whatIsMeasured(measured),
    goals(measured),
    groups(measured),
    ownSet(measured),
    calls(measured),
    reliability(measured),
    rewritten(measured),
    besideOthers(measured),
    wrong(measured),
    again(),
  ];
  return `${sections.join('\n\n')}\n`;
}

function head({ date, knowledge }: Measured): string {
  return `# How often it is right, and how often it is wrong

Measured on ${date}, knowledge ${knowledge}. \`npm run accuracy\` writes this page; it is not edited by hand.`;
}

function whatIsMeasured({ outcomes, own }: Measured): string {
  const groupsOf = groupBy(outcomes, ({ row }) => `${row.channel}, ${row.label}`);
  const sizes = markdown(
    ['contacts', '>n', '>clusters', '>tune', '>check'],
    [...groupsOf]
      .sort()
      .map(([name, group]) => [
        name,
        amount(group.length),
        amount(new Set(group.map(({ row }) => row.cluster)).size),
        amount(group.filter(({ row }) => row.split === 'tune').length),
        amount(group.filter(({ row }) => row.split === 'check').length),
      ]),
  );
  const opened = own.filter(({ row }) => row.split === 'tune').length;
  return `## What is measured

Two sets of contacts.

**The corpus** is a folder of real contacts and of host names from public collections. It is not part of this project.
What gives a collection away (its transport headers, its collectors' addresses) is taken out before judging.

${sizes}

**Our own set** lies in \`packages/knowledge/contacts\`: ${amount(own.length)} contacts in our own words. ${amount(opened)} are open:
the text model learns from them and rules are written with them in view. ${amount(own.length - opened)} stay unopened.

How it is split:

- *Tune* is what rules and weights were made with. *Check* was held back: only counts of it are ever read. What counts
  for you is *check*.
- The split is by hash of the cluster. Near copies share a cluster, so they never stand on both sides. About seven in ten
  clusters are in *tune*.
- *Alarm* means the verdict \`scam\` or \`impostor\`. For a scam that is right, for an honest contact it is wrong.
- In brackets stands the 95 % interval (Wilson). It takes contacts for independent; near copies are not. Where clusters are few,
  the true range is wider.
- *Difference* is shown where both halves differ by more than 3 points; \`!\` means that chance does not explain it.`;
}

function goals({ outcomes, speed }: Measured): string {
  const looks = TARGETS.filter(({ id }) => id.startsWith('domains.'));
  const contacts = TARGETS.filter(({ id }) => !id.startsWith('domains.'));
  return `## Goals

${targetTable(outcomes, contacts, markdown)}

## Look-alike names

Names that dnstwist makes from amazon.com, kind by kind, and honest hosts that must not be called an imitation.

${targetTable(outcomes, looks, markdown)}

## Speed

Processor time of the whole command, from start to end.

${speedTable(speed, markdown)}`;
}

function groups({ outcomes }: Measured): string {
  const parts = SPOKEN.map(([channel, title]) => {
    const here = outcomes.filter(({ row }) => row.channel === channel);
    const byBrand = breakdown(here, {
      title: 'label, whose name, language',
      key: gathered(here, ({ row }) => [
        `${row.label}, ${row.group}`,
        row.language,
        'other languages',
      ]),
      render: markdown,
    });
    const bySource = breakdown(here, {
      title: 'label, collection',
      key: gathered(here, ({ row }) => [row.label, row.source, 'small collections']),
      render: markdown,
    });
    return `### ${title}\n\n${byBrand}\n\n${bySource}`;
  });
  return `## By channel, brand, language and collection

Alarms. For scams a high share is right, for honest contacts a low one. *None* is a contact that names no brand; plain bulk fraud is
among those scams, and has no goal. *Spam* is advertising that nobody asked for: neither a scam nor wanted. Languages were guessed by
the collections (\`und\`: unclear). Groups of fewer than ${OWN_LINE} contacts, or of fewer than
${OWN_LINE_IN_CHECK} in *check*, are counted together.

${parts.join('\n\n')}`;
}

/** A key of two words; a second one that too few share becomes the third. */
function gathered(
  outcomes: readonly Outcome[],
  of: (outcome: Outcome) => readonly [first: string, second: string, ifFew: string],
): (outcome: Outcome) => string {
  const full = (outcome: Outcome): string => of(outcome).slice(0, 2).join(', ');
  const large = new Set(
    [...groupBy(outcomes, full)]
      .filter(([, group]) => {
        const inCheck = group.filter(({ row }) => row.split === 'check').length;
        return group.length >= OWN_LINE && inCheck >= OWN_LINE_IN_CHECK;
      })
      .map(([key]) => key),
  );
  return (outcome) => {
    const [first, , ifFew] = of(outcome);
    return large.has(full(outcome)) ? full(outcome) : `${first}, ${ifFew}`;
  };
}

function ownSet({ own }: Measured): string {
  return `## Our own set, by language

Hits are alarms. The unopened half is what counts.

${ownReport(own, markdown)}`;
}

function calls({ own, outcomes }: Measured): string {
  return `## Calls as they go on

A call is judged turn by turn. In staged calls of our own the first harmful ask is marked. The alarm should come at that turn or
before it.

${firstAskReport(own, markdown)}

In the corpus's conversations no turn is marked. This is when the alarm came.

${turnReport(
  outcomes.filter(({ row }) => row.channel === 'calls'),
  markdown,
)}`;
}

function reliability({ outcomes }: Measured): string {
  return `## Is the probability right?

Contacts by the probability that was said, beside the share that really were scams. Both labels weigh the same in all. The expected
calibration error is the mean distance between the two; 0 is perfect.

${reliabilityReport(outcomes, markdown)}`;
}

function rewritten({ rewrites }: Measured): string {
  return `## Disguised words

Every contact is rewritten as scammers do it, and judged again. Alarms on scams should not fall, those on honest contacts not rise.
In brackets: the change in points.

${rewriteTable(rewrites, markdown)}`;
}

function besideOthers({ peers }: Measured): string {
  const title = '## Beside other filters';
  if (peers === null) return `${title}\n\nNot measured yet: \`npm run bench:peers\`.`;
  const { date, learnt, cap } = peers;
  const capped =
    cap === null ? '' : ` At most ${amount(cap)} scams and honest mails of each half were used.`;
  return `${title}

Measured on ${date} with \`npm run bench:peers\`, all on the same mails of *check*, in the same run. Filters that learn were given the
${amount(learnt.scams)} scams and ${amount(learnt.honest)} honest mails of *tune*.${capped} More of the head is taken out there than here, so our figures
differ a little. Each filter decides at its default threshold; in the last but one column the threshold is set, in hindsight, just above
the worst genuine mail of a brand. [How it is done](../bench/peers/README.md).

${peersTable(peers)}`;
}

function wrong({ outcomes, own }: Measured): string {
  const parts = SPOKEN.map(([channel, title, many]) => {
    const here = outcomes.filter(({ row }) => row.channel === channel);
    return `### ${title}\n\n${wrongInWords(many, here)}`;
  });
  return `## What it gets wrong

Mistakes in *tune* and in the open half of our own set. Those of *check* are counted above and never looked at.

${parts.join('\n\n')}

### Our own contacts

${ownWrongInWords(own)}`;
}

function again(): string {
  return `## Do it again

\`\`\`sh
npm run accuracy -- --corpus DIR              # this page, some minutes
npm run eval -- --corpus DIR                  # the same on the terminal, with rules and weights
npm run eval:own                              # our own set alone; needs no corpus
npm run bench:peers -- --corpus DIR --write   # the other filters
\`\`\`

\`DIR\` has a folder for each channel: \`mail/labels.csv\` with the mails it lists; \`scam.jsonl\` and \`legit.jsonl\` (also \`spam.jsonl\`)
in \`sms/\`, \`calls/\` and \`domains/\`; \`domains/dnstwist-amazon.csv\`. Every row has a label, a source and a cluster. The same contacts
and the same knowledge give the same figures on any machine, but for speed.`;
}
