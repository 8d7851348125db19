// Reporter for node:test: shows failures and skips, stays silent about what passed, and leaves the
// counts where the caller asked for them.
import { writeFileSync } from 'node:fs';
import { inspect } from 'node:util';

export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for await (const { type, data } of source) {
    // A suite, or a file, is as good as what is in it; its parts were counted already.
    const isTest = data?.details?.type !== 'suite';
    if (type === 'test:pass' && isTest) {
      if (data.skip === undefined) passed += 1;
      else {
        skipped += 1;
        yield `     skipped: ${data.name}: ${String(data.skip)}\n`;
      }
    }
    if (type === 'test:fail' && isTest) {
      failed += 1;
      yield `\nFAIL ${data.file ?? ''} ${data.name}\n${reason(data.details?.error)}\n`;
    }
    // What a test prints itself, a crash report among it.
    if (type === 'test:stderr') yield data.message;
  }
  const path = process.env['PEEPHOLE_COUNTS'];
  if (path !== undefined) writeFileSync(path, JSON.stringify({ passed, failed, skipped }));
}

function reason(error) {
  return inspect(error?.cause ?? error, { depth: 4, breakLength: 100 });
}
