import type { ModelSource } from '@peephole/knowledge/authors';
import type { Candidate } from './examples.ts';
import { areaUnderCurve, crossScores, recallAt } from './folds.ts';

/** What the weights were learnt from: sources, counts, licences, limits. */
export function dataCard(
  candidates: readonly Candidate[],
  sources: readonly ModelSource[],
): string {
  const count = (source: string, scam: boolean): string =>
    String(candidates.filter((c) => c.source === source && c.scam === scam).length);
  const languages = new Map<string, [scam: number, honest: number]>();
  for (const { source, id, scam } of candidates) {
    if (source !== 'own') continue;
    const language = id.slice(0, id.indexOf('/'));
    const counts = languages.get(language) ?? [0, 0];
    counts[scam ? 0 : 1] += 1;
    languages.set(language, counts);
  }
  return `# The text model: what it learnt from

Written by \`npm run train\`. A linear model over hashed words, word beginnings and word pairs of the folded text and the facts
that the engine observes; figures, links and brands' names are replaced by what they are. It is one finding among the others,
never decides alone that a proven sender lies, and never clears anybody.

| source | licence | scams | honest |
|---|---|---|---|
| the project's own contacts (\`packages/knowledge/contacts/\`, the tuned-on half) | MIT | ${count('own', true)} | ${count('own', false)} |
${sources
  .filter(({ name }) => candidates.some(({ source }) => source === name))
  .map(
    ({ name, licence, credit }) =>
      `| ${name}: ${credit} | ${licence} | ${count(name, true)} | ${count(name, false)} |`,
  )
  .join('\n')}

Own contacts by language (scam, honest): ${[...languages]
    .map(([language, [scam, honest]]) => `${language} ${String(scam)}, ${String(honest)}`)
    .join('; ')}.

Of each collection only what is in \`tune\` (seven clusters in ten). Contacts of one cluster share their weight, and a source with
many contacts counts by the root of their number, so that no collection drowns the others. Both labels weigh the same.

Limits: the own contacts were written for this purpose, so they show how such contacts go and not how often each kind
comes; honest mail is mostly that of mailing lists of 2002; honest calls are few; languages other than English rest on a
hundred contacts each. What the model says is therefore capped, and calibrated on collections it never learnt from.
`;
}

/** How well models separate what they have not seen: the shipped sources beside everything. */
export function foldTable(
  candidates: readonly Candidate[],
  everything: readonly Candidate[],
  measured: readonly Candidate[],
): string {
  const lines = [
    'clusters left out, five folds of tune       scams  honest  area    recall at 0.5 % honest',
  ];
  const add = (title: string, from: readonly Candidate[]): void => {
    const scored = crossScores(from, measured);
    const scams = measured.filter(({ scam }) => scam).length;
    lines.push(
      [
        title.padEnd(42),
        String(scams).padStart(6),
        String(measured.length - scams).padStart(7),
        areaUnderCurve(scored).toFixed(4).padStart(7),
        `${(recallAt(scored, 0.005) * 100).toFixed(1)} %`.padStart(9),
      ].join(' '),
    );
  };
  add('learnt from what may ship', candidates);
  add('learnt from everything', everything);
  return lines.join('\n');
}
