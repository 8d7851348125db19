import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian's, unless another is named. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** A page gives up long before the test runner does, so that the reason is seen. */
export const TIMEOUT_MS = 60_000;

/** Why a test of pages is left out here; never in CI, where a missing browser is a failure. */
export const skip: string | false =
  existsSync(CHROMIUM) || process.env['CI'] === 'true'
    ? false
    : `no browser at ${CHROMIUM}; install Chromium, or set CHROMIUM to its path`;

export async function launch(): Promise<Browser> {
  assert.ok(existsSync(CHROMIUM), `no browser at ${CHROMIUM}: in CI that is a failure`);
  return chromium.launch({
    executablePath: CHROMIUM,
    timeout: TIMEOUT_MS,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Whatever slips through finds no name to ask for.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
