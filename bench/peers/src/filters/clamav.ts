import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBundle } from '@peephole/core';
import { debian, type Answer, type Filter } from '../filter.ts';
import { runProgram } from '../program.ts';

/**
 * Its phishing heuristics alone: links that show one host and lead to another. They need a list of
 * hosts worth imitating, and get the domains of our registry. Signatures would be a download.
 */
export function clamav(bundle: KnowledgeBundle): Filter {
  return {
    name: 'clamav',
    title: 'ClamAV, phishing heuristics',
    learns: false,
    needs: [debian('clamscan', 'clamav')],
    version: async () =>
      /ClamAV (?<version>[\d.]+)/u.exec((await runProgram(['clamscan', '--version'])).stdout)
        ?.groups?.['version'] ?? '',
    run: async ({ folder, toScore }) => {
      const domains = bundle.brands.flatMap((brand) => brand.domains.map(({ domain }) => domain));
      const hosts = [...new Set(domains)].map((domain) => `H:${domain}\n`);
      writeFileSync(join(folder, 'brands.pdb'), hosts.join(''));
      const list = join(folder, 'mails.list');
      writeFileSync(list, toScore.map((path) => `${path}\n`).join(''));
      // The database by its file: the folder holds the list too.
      const { stdout, stderr, status, cpuSeconds } = await runProgram([
        'clamscan',
        `--database=${join(folder, 'brands.pdb')}`,
        '--heuristic-alerts=yes',
        '--phishing-ssl=yes',
        '--phishing-cloak=yes',
        '--no-summary',
        `--file-list=${list}`,
      ]);
      if (status > 1) throw new Error(`clamscan ended with ${status}: ${stderr.slice(-600)}`);
      return { answers: readClamscan(stdout), cpuSeconds };
    },
  };
}

/** Lines of `path: OK` or `path: name FOUND`. */
export function readClamscan(stdout: string): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const line of stdout.split('\n')) {
    const colon = line.lastIndexOf(': ');
    const said = line.slice(colon + 2);
    const flagged = said.endsWith(' FOUND');
    if (colon > 0 && (flagged || said === 'OK' || said === 'Empty file')) {
      answers.set(line.slice(0, colon), { score: flagged ? 1 : 0, flagged });
    }
  }
  return answers;
}
