import type { Page } from 'playwright-core';
import { checkSample, checkText } from './app.ts';

/** How one gets to each screen. */
export const SCREENS: readonly (readonly [
  string,
  (page: Page, origin: string) => Promise<void>,
])[] = [
  ['check', (page) => page.locator('#t').waitFor()],
  ['impostor', (page) => checkSample(page, 'prime-renewal.eml')],
  ['genuine', (page) => checkSample(page, 'order-confirmation.eml')],
  ['scam', (page) => checkSample(page, 'hi-mum.txt')],
  [
    'unproven',
    (page) => checkText(page, 'Amazon: there is a problem with the payment for your order.'),
  ],
  ['nothing found', (page) => checkSample(page, 'school-run.txt')],
  [
    'guide',
    async (page, origin) => {
      await checkText(page, 'Amazon: there is a problem with the payment for your order.');
      await page.goto(`${origin}/#/guide/1`);
      await page.locator('.how li').first().waitFor();
    },
  ],
  [
    'report',
    async (page, origin) => {
      await checkSample(page, 'prime-renewal.eml');
      await place(page, origin, 'report', '.payload textarea');
    },
  ],
  [
    'ask',
    async (page, origin) => {
      await checkSample(page, 'prime-renewal.eml');
      await place(page, origin, 'ask', '#from');
    },
  ],
  [
    'card',
    async (page, origin) => {
      await checkSample(page, 'prime-renewal.eml');
      await place(page, origin, 'ask', '#from');
      await page.getByRole('button', { name: 'Make the link and send it' }).click();
      await page.goto(await page.locator('#link').inputValue());
      await page.locator('.choice').first().waitFor();
    },
  ],
  ['call', (page, origin) => place(page, origin, 'call', '.tile')],
  [
    'hang up',
    async (page, origin) => {
      await place(page, origin, 'call', '.tile');
      await page.locator('.tile').nth(4).click();
      await page.locator('#hh').waitFor();
    },
  ],
  ['what happened', (page, origin) => place(page, origin, 'recover', '.pick')],
  [
    'clock',
    (page, origin) => place(page, origin, 'recover?did=rec.shared_otp,rec.remote_access', '.step'),
  ],
  ['protect', (page, origin) => place(page, origin, 'protect', '.todo li')],
  [
    'cases',
    async (page, origin) => {
      for (const name of ['prime-renewal.eml', 'order-confirmation.eml']) {
        await checkSample(page, name);
        await page.getByRole('button', { name: 'Keep this' }).click();
        await page.getByText('Kept on this device.').waitFor();
      }
      await checkText(page, 'Amazon: your refund waits. Call 808-555-0142 to receive it today.');
      await page.getByRole('button', { name: 'Keep this' }).click();
      await page.getByText('Kept on this device.').waitFor();
      await place(page, origin, 'cases', '.timeline');
    },
  ],
  ['learn', (page, origin) => place(page, origin, 'learn', 'li.rule')],
  ['wrong', (page, origin) => place(page, origin, 'wrong', 'td')],
  ['settings', (page, origin) => place(page, origin, 'settings', '#country')],
];

async function place(page: Page, origin: string, where: string, sign: string): Promise<void> {
  await page.goto(`${origin}/#/${where}`);
  await page.locator(sign).first().waitFor();
}
