import { debian, type Answer, type Filter } from '../filter.ts';
import { mustRun } from '../program.ts';

/** Statistics of words and pairs of words. */
export const spamprobe: Filter = {
  name: 'spamprobe',
  title: 'SpamProbe, trained',
  learns: true,
  needs: [debian('spamprobe', 'spamprobe')],
  version: async () =>
    /v(?<version>\d\S*)/u.exec((await mustRun(['spamprobe', '-V'])).stdout)?.groups?.['version'] ??
    '',
  run: async ({ folder, scams, honest, toScore }) => {
    await mustRun(['spamprobe', '-d', folder, 'spam', ...scams]);
    await mustRun(['spamprobe', '-d', folder, 'good', ...honest]);
    const { stdout, cpuSeconds } = await mustRun(['spamprobe', '-d', folder, 'score', ...toScore]);
    return { answers: readSpamProbe(stdout, toScore), cpuSeconds };
  },
};

/** Lines of `SPAM 0.99 digest`, in the order of the files. Throws when one is missing. */
export function readSpamProbe(
  stdout: string,
  paths: readonly string[],
): ReadonlyMap<string, Answer> {
  const found = [...stdout.matchAll(/^(SPAM|GOOD) (\d[\d.]*) /gmu)];
  if (found.length !== paths.length) {
    throw new Error(`spamprobe answered ${found.length} of ${paths.length} mails`);
  }
  return new Map(
    paths.map((path, at) => [
      path,
      { score: Number(found[at]?.[2]), flagged: found[at]?.[1] === 'SPAM' },
    ]),
  );
}
