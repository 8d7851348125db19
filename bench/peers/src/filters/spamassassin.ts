import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { debian, type Answer, type Filter } from '../filter.ts';
import { mustRun } from '../program.ts';

/** Where Debian keeps the lists of plugins. */
const SITE = '/etc/spamassassin';

/** One process for all mails; `-L` is its own switch for tests that stay on the machine. */
export function spamassassin(bayes: boolean): Filter {
  return {
    name: bayes ? 'spamassassin-bayes' : 'spamassassin-rules',
    title: bayes ? 'SpamAssassin with Bayes' : 'SpamAssassin on rules',
    learns: bayes,
    needs: [debian('spamassassin', 'spamassassin'), debian('sa-learn', 'spamassassin')],
    version: async () =>
      /version (?<version>[\d.]+)/u.exec((await mustRun(['spamassassin', '--version'])).stdout)
        ?.groups?.['version'] ?? '',
    run: async ({ folder, scams, honest, toScore }) => {
      const site = writeSite(folder, bayes);
      const env = { HOME: folder };
      const common = ['-L', `--siteconfigpath=${site}`];
      if (bayes) {
        for (const [label, paths] of [
          ['spam', scams],
          ['ham', honest],
        ] as const) {
          const list = join(folder, `${label}.list`);
          writeFileSync(list, paths.map((path) => `${path}\n`).join(''));
          await mustRun(['sa-learn', `--${label}`, '--no-sync', ...common, '-f', list], { env });
        }
        await mustRun(['sa-learn', '--sync', ...common], { env });
      }
      const { stdout, cpuSeconds } = await mustRun(
        ['spamassassin', '-x', '-t', ...common, ...toScore],
        { env },
      );
      return { answers: readSpamAssassin(stdout, toScore), cpuSeconds };
    },
  };
}

function writeSite(folder: string, bayes: boolean): string {
  const site = join(folder, 'site');
  mkdirSync(site);
  for (const name of readdirSync(SITE)) {
    if (name.endsWith('.pre')) copyFileSync(join(SITE, name), join(site, name));
  }
  const on = bayes ? '1' : '0';
  const settings = [
    `use_bayes ${on}`,
    `use_learner ${on}`,
    `bayes_path ${join(folder, 'bayes')}`,
    // It would learn from what it is scored on.
    'bayes_auto_learn 0',
    'bayes_min_ham_num 20',
    'bayes_min_spam_num 20',
    'dns_available no',
    'skip_rbl_checks 1',
    'report_safe 0',
    // One line of our own a mail: others may stand inside a mail that was forwarded.
    'clear_headers',
    'add_header all Bench _SCORE_ _YESNO_',
  ];
  writeFileSync(join(site, 'local.cf'), settings.map((line) => `${line}\n`).join(''));
  return site;
}

/** A field `X-Spam-Bench: 9.4 Yes` for each mail, in the order of the files. Throws when one is missing. */
export function readSpamAssassin(
  stdout: string,
  paths: readonly string[],
): ReadonlyMap<string, Answer> {
  const found = [...stdout.matchAll(/^X-Spam-Bench: (-?[\d.]+) (Yes|No)$/gmu)];
  if (found.length !== paths.length) {
    throw new Error(`spamassassin answered ${found.length} of ${paths.length} mails`);
  }
  return new Map(
    paths.map((path, at) => [
      path,
      { score: Number(found[at]?.[1]), flagged: found[at]?.[2] === 'Yes' },
    ]),
  );
}
