import { debian, type Answer, type Filter } from '../filter.ts';
import { mustRun, runProgram } from '../program.ts';

/** Its `spam_cutoff` as it comes. */
const CUTOFF = 0.99;

/** Statistics of words alone. */
export const bogofilter: Filter = {
  name: 'bogofilter',
  title: 'bogofilter, trained',
  learns: true,
  needs: [debian('bogofilter', 'bogofilter')],
  version: async () =>
    /version (?<version>\S+)/u.exec((await mustRun(['bogofilter', '-V'])).stdout)?.groups?.[
      'version'
    ] ?? '',
  run: async ({ folder, scams, honest, toScore }) => {
    await mustRun(['bogofilter', '-d', folder, '-s', '-b'], { input: lines(scams) });
    await mustRun(['bogofilter', '-d', folder, '-n', '-b'], { input: lines(honest) });
    // Its status is the answer for the last mail.
    const { stdout, cpuSeconds } = await runProgram(
      ['bogofilter', '-d', folder, '-TT', '-v', '-b'],
      { input: lines(toScore) },
    );
    return { answers: readBogofilter(stdout), cpuSeconds };
  },
};

/** Lines of `path spamicity`. */
export function readBogofilter(stdout: string): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const line of stdout.split('\n')) {
    const space = line.lastIndexOf(' ');
    const score = Number(line.slice(space + 1));
    if (space > 0 && !Number.isNaN(score)) {
      answers.set(line.slice(0, space), { score, flagged: score >= CUTOFF });
    }
  }
  return answers;
}

function lines(paths: readonly string[]): string {
  return paths.map((path) => `${path}\n`).join('');
}
