/**
 * `npm run bench:app`: the app on a slow phone: a processor slowed four times, slow 4G (1.6 Mbit/s, 150 ms),
 * everything gzipped as a host sends it. Prints what is loaded and how long a person waits.
 */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { table } from '#measure/table';
import { launch } from './browser.ts';
import { TYPES } from './server.ts';

const SITE = fileURLToPath(new URL('../../../apps/web/dist/site/', import.meta.url));
const SLOW_4G = {
  offline: false,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
  latency: 150,
};
const SLOWDOWN = 4;
/** Fonts and pictures that are compressed as they are. */
const PACKED = new Set(['.woff2', '.png']);

const TEXT =
  'Amazon: order 113-7720941-5538216 for $1,149.99 ships today. Not you? Call (888) 555-0142 or cancel at arnazon-refunds.example/cancel';

/** A mail of about 100 kB: an honest-looking newsletter with a stranger's link at its end. */
function bigMail(): Buffer {
  const line =
    '<p>Our spring collection is here, with chairs, tables and lamps for every room.</p>\r\n';
  return Buffer.from(
    [
      'From: Norvik Shop <news@norvik-shop.test>',
      'To: you@home.example',
      'Subject: Spring is here',
      'Message-ID: <1@norvik-shop.test>',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      line.repeat(1_200),
      '<a href="https://norvik-shop.test/a">See it all</a>',
    ].join('\r\n'),
  );
}

const sent = new Map<string, number>();
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
  const file = join(SITE, path === '/' ? 'index.html' : path);
  const ending = extname(file);
  try {
    if (!statSync(file).isFile()) throw new Error('no file');
    const whole = readFileSync(file);
    const packed = PACKED.has(ending) ? whole : gzipSync(whole, { level: 9 });
    if (!PACKED.has(ending)) response.setHeader('content-encoding', 'gzip');
    response.setHeader('content-type', TYPES.get(ending) ?? 'text/html; charset=utf-8');
    sent.set(path, packed.length);
    response.end(packed);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const browser = await launch();
try {
  const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });

  const start = performance.now();
  await page.goto(`http://127.0.0.1:${String(port)}/`, { waitUntil: 'commit' });
  await page.locator('#t').fill('x');
  const interactive = performance.now() - start;
  const first = total();

  await page.locator('#t').fill(TEXT);
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.locator('#verdict').waitFor();
  const firstAnswer = performance.now() - start;
  const judged = total();

  const again = async (work: () => Promise<void>): Promise<number> => {
    await page.goto(`http://127.0.0.1:${String(port)}/#/`);
    await page.locator('#t').waitFor();
    const before = performance.now();
    await work();
    await page.locator('#verdict').waitFor();
    return performance.now() - before;
  };
  const text = await again(async () => {
    await page.locator('#t').fill(TEXT.replace('113', '114'));
    await page.getByRole('button', { name: 'Check it' }).click();
  });
  const mail = await again(async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.eml', mimeType: 'message/rfc822', buffer: bigMail() });
  });

  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`;
  const milliseconds = (time: number): string => `${time.toFixed(0)} ms`;
  process.stdout.write(
    `${table(
      ['on a slow phone', '>goal', '>measured'],
      [
        ['until one can paste: loaded, gzipped, without fonts', '80 kB', kilobytes(first)],
        ['until one can paste: time', '3000 ms', milliseconds(interactive)],
        ['to judge a text: loaded, gzipped, without fonts', '320 kB', kilobytes(judged)],
        ['first visit to first answer: time', '–', milliseconds(firstAnswer)],
        ['a pasted text, once loaded', '300 ms', milliseconds(text)],
        ['a mail of 100 kB, once loaded', '1000 ms', milliseconds(mail)],
      ],
    )}\n`,
  );
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

/** Bytes sent so far, without fonts and the playbooks that come after the answer. */
function total(): number {
  return [...sent]
    .filter(([path]) => !path.endsWith('.woff2') && !path.includes('playbooks'))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
}
