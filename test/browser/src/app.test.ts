/** What a person does in the app, done in a real browser with the built files. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkSample, checkText, openApp, type App, type Visit } from './app.ts';
import { skip } from './browser.ts';
import { HOSTILE } from './hostile.ts';

const ORDER =
  'Amazon: order 113-7720941-5538216 for $1,149.99 ships today. Not you? Call (888) 555-0142 or cancel at arnazon-refunds.example/cancel';
const PAYMENT =
  'Amazon: There is a problem with the payment for order 113-4471902-8830145. Please update your payment method in Your Account.';

async function verdictOf(page: Page): Promise<string> {
  return (await page.locator('#verdict').textContent()) ?? '';
}

suite('the app', { skip }, () => {
  let app: App;
  before(async () => {
    app = await openApp();
  });
  after(() => app.close());

  /** A visit that ends without a problem. */
  async function visiting(
    what: (visit: Visit) => Promise<void>,
    options?: Parameters<App['visit']>[0],
  ): Promise<void> {
    const visit = await app.visit(options);
    try {
      await what(visit);
      assert.deepEqual(visit.problems, []);
    } finally {
      await visit.close();
    }
  }

  test('a pasted text: what we see, then the answer, announced first', () =>
    visiting(async ({ page }) => {
      await page.locator('#t').fill(ORDER);
      const seen = page.locator('.seen');
      await seen.getByText('It says it is from Amazon').waitFor();
      assert.match((await seen.textContent()) ?? '', /1 link and 1 phone number/u);
      await page.getByRole('button', { name: 'Check it' }).click();
      await page.locator('#verdict').waitFor();
      assert.equal(await verdictOf(page), 'This is not from Amazon.');
      assert.match(await page.title(), /^This is not from Amazon\./u);
      await page.locator('#verdict:focus').waitFor();
      assert.equal(await page.locator('.item a, .item img').count(), 0, 'nothing in it is live');
      assert.equal(await page.locator('.item .off').count(), 2);
      assert.match((await page.locator('.item').textContent()) ?? '', /Goes to arnazon-refunds/u);
    }));

  test('an empty letterbox says what to do, and nothing is lost on the way', () =>
    visiting(
      async ({ page }) => {
        await page.getByRole('button', { name: 'Check it' }).click();
        await page.getByText('Nothing to check yet.').waitFor();
        await page.locator('#t').fill('half a thought');
        await page.getByRole('link', { name: 'Protect' }).click();
        await page.getByRole('link', { name: 'Check', exact: true }).click();
        assert.equal(await page.locator('#t').inputValue(), 'half a thought');
      },
      { viewport: { width: 1280, height: 800 } },
    ));

  test('the guided check: “not there” makes it an impostor, “there” never makes it genuine', () =>
    visiting(async ({ page }) => {
      await checkText(page, PAYMENT);
      assert.match(await verdictOf(page), /^Nothing proves who sent this\./u);
      await page.getByRole('link', { name: 'Check it with me' }).click();
      await page.getByText('113-4471902-8830145').waitFor();
      await page.getByRole('button', { name: /^No, it is not there/u }).click();
      await page.locator('#verdict').waitFor();
      assert.equal(await verdictOf(page), 'This is not from Amazon.');
      await page.getByText('Changed by what you found').waitFor();

      await page.getByRole('button', { name: 'I tapped the wrong one' }).click();
      await page.getByText('Nothing proves who sent this.').waitFor();
      await page.getByRole('link', { name: 'Check it with me' }).click();
      await page.getByRole('button', { name: 'Yes, it is there' }).click();
      await page.getByRole('button', { name: 'Yes, the same problem' }).click();
      await page.getByText('Your own account says the same.').waitFor();
      assert.match(await verdictOf(page), /^Nothing proves who sent this\./u);
    }));

  test('a mail as a file: five pegs, and a genuine one is called so', () =>
    visiting(async ({ page }) => {
      await checkSample(page, 'order-confirmation.eml');
      assert.match(await verdictOf(page), /really came from Amazon/u);
      assert.match((await page.locator('.evidence').textContent()) ?? '', /5 of 5/u);
      await checkSample(page, 'prime-renewal.eml');
      assert.equal(await verdictOf(page), 'This is not from Amazon.');
      await page.locator('.rule').first().waitFor();
      await page.getByText('Report it').first().waitFor();
    }));

  test('a file that cannot be read is named, and what was typed stays', () =>
    visiting(async ({ page }) => {
      await page.locator('#t').fill('my words');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') });
      await page.getByText('We can’t read this kind of file yet (photo.png).').waitFor();
      assert.equal(await page.locator('#t').inputValue(), 'my words');
    }));

  test('on a call: an opener warns, a want means hang up, with the focus on the words', () =>
    visiting(async ({ page }) => {
      await page.goto(`${app.origin}/#/call`);
      await page.getByRole('button', { name: 'An order I didn’t make' }).click();
      await page.getByText('Careful. Scams often begin like this.').waitFor();
      await page.getByRole('button', { name: 'Asked for a code' }).click();
      const dialog = page.getByRole('alertdialog', { name: 'Hang up.' });
      await dialog.waitFor();
      await page.locator('#hh:focus').waitFor();
      await page.getByText('Nobody honest asks you to read it out.').waitFor();
      await dialog.getByRole('button', { name: 'Back to the tiles' }).click();
      await page.getByText('Tell them nothing yet.').waitFor();
    }));

  test('on a call: typed notes are judged as they come', () =>
    visiting(async ({ page }) => {
      await page.goto(`${app.origin}/#/call`);
      await page
        .locator('#notes')
        .fill('They say I must buy gift cards to settle it and read them the numbers on the back.');
      await page.getByRole('alertdialog', { name: 'Hang up.' }).waitFor();
    }));

  test('recovery: what happened, then the clock; ticks survive a reload', () =>
    visiting(async ({ page }) => {
      await page.goto(`${app.origin}/#/recover`);
      await page.getByRole('button', { name: 'Show what to do' }).click();
      await page.getByText('Tap at least one thing that happened.').waitFor();
      await page.getByLabel('You gave someone a code').check();
      await page.getByLabel('You let them into your device').check();
      await page.getByRole('button', { name: 'Show what to do' }).click();
      await page.getByText('Use another device for this.').waitFor();
      const first = page.locator('.step').first();
      assert.ok(await first.evaluate((step) => step.classList.contains('now')));
      await first.getByRole('checkbox').check();
      await page.getByText(/^1 of \d+ done$/u).waitFor();
      await page.reload();
      await page.getByText(/^1 of \d+ done$/u).waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Put it in my calendar' }).click(),
      ]);
      assert.equal(file.suggestedFilename(), 'peephole.ics');
    }));

  test('keeping is a choice: kept, listed, opened again after a reload, exported, deleted', () =>
    visiting(async ({ page }) => {
      await checkText(page, ORDER);
      await page.getByText('It is on this page only.').waitFor();
      await page.getByRole('button', { name: 'Keep this' }).click();
      await page.getByText('Kept on this device.').waitFor();
      await page.goto(`${app.origin}/#/`);
      await page.reload();
      await page.locator('.rows a').filter({ hasText: 'order 113-7720941' }).click();
      await page.locator('#verdict').waitFor();
      assert.equal(await verdictOf(page), 'This is not from Amazon.');
      await page.goto(`${app.origin}/#/settings`);
      await page.getByText('Checks kept on this device: 1.').waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save all of it as a file' }).click(),
      ]);
      assert.equal(file.suggestedFilename(), 'peephole.json');
      await page.getByRole('button', { name: 'Delete all checks' }).click();
      await page.getByText('Checks kept on this device: 0.').waitFor();
      await page.goto(`${app.origin}/#/`);
      await page.getByText('Nothing here yet.').waitFor();
    }));

  test('protect: what is ticked is kept, and can be forgotten', () =>
    visiting(async ({ page }) => {
      await page.goto(`${app.origin}/#/protect`);
      await page.locator('.todo .tick').first().check();
      await page.reload();
      assert.ok(await page.locator('.todo .tick').first().isChecked());
      await page.goto(`${app.origin}/#/settings`);
      await page.getByRole('button', { name: 'Forget my choices' }).click();
      await page.goto(`${app.origin}/#/protect`);
      await page.locator('.todo .tick').first().waitFor();
      assert.equal(await page.locator('.todo .tick').first().isChecked(), false);
    }));

  test('cases: a mail and a text that name one number are shown together, with the reason', () =>
    visiting(async ({ page }) => {
      await checkSample(page, 'prime-renewal.eml');
      await page.getByRole('button', { name: 'Keep this' }).click();
      await page.getByText('Kept on this device.').waitFor();
      await checkText(page, 'Amazon: your refund waits. Call 808-555-0142 to receive it today.');
      await page.getByRole('button', { name: 'Keep this' }).click();
      await page.getByText('Kept on this device.').waitFor();
      await page.goto(`${app.origin}/#/cases`);
      await page.getByText('2 contacts in the name of Amazon').waitFor();
      await page.getByText('The same phone number in 2:').waitFor();
      await page.locator('.timeline a').last().click();
      await page.locator('#verdict').waitFor();
    }));

  test('report: every word is seen, private ones are dots, nothing is sent', () =>
    visiting(
      async ({ page }) => {
        await checkSample(page, 'prime-renewal.eml');
        await page.getByRole('link', { name: 'Report it', exact: true }).click();
        const words = page.locator('.payload textarea').first();
        await words.waitFor();
        const text = await words.inputValue();
        assert.match(text, /poses as Amazon/u);
        assert.match(text, /prime-members\[\.\]example/u);
        assert.doesNotMatch(text, /https?:\/\//u);
        await words.fill(`${text}\nIt came twice.`);
        await page.getByRole('button', { name: 'Copy the words' }).first().click();
        await page.getByText('Copied.').first().waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.match(copied, /It came twice\.$/u);
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: 'Save the original' }).click(),
        ]);
        assert.equal(file.suggestedFilename(), 'prime-renewal.eml');
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  test('ask someone: private words are dots, the card opens elsewhere and is answered', () =>
    visiting(
      async ({ page }) => {
        await checkText(
          page,
          'Amazon: Dear Ruth Miller, order 113-4471902-8830145 has a payment problem. Call (888) 555-0142.',
        );
        await page.getByRole('link', { name: 'Ask someone I trust' }).click();
        await page.getByText('What they will see').waitFor();
        assert.doesNotMatch((await page.locator('.item').textContent()) ?? '', /113-4471902/u);
        await page.getByRole('button', { name: /^Show or hide: 113-/u }).click();
        assert.match((await page.locator('.item').textContent()) ?? '', /113-4471902/u);
        await page.locator('#from').fill('Mum');
        await page.getByRole('button', { name: 'Make the link and send it' }).click();
        const link = await page.locator('#link').inputValue();
        assert.ok(link.startsWith(`${app.origin}/#/a/`));

        const other = await app.visit();
        try {
          await other.page.goto(link);
          await other.page.getByText('Mum asks you').waitFor();
          await other.page.getByText('Peephole raised an alarm.').waitFor();
          const shown = (await other.page.locator('.item').textContent()) ?? '';
          assert.match(shown, /113-4471902/u);
          assert.doesNotMatch(shown, /555-0142/u);
          await other.page.getByRole('button', { name: 'Call me' }).click();
          await other.page.getByText('Do nothing yet. Call me.').waitFor();
          await other.page.goto(link.slice(0, -20));
          await other.page.getByText('This card can’t be opened.').waitFor();
          assert.deepEqual(other.problems, []);
        } finally {
          await other.close();
        }
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  test('without a connection after the first visit: opened again, and a text checked', () =>
    visiting(
      async ({ page }) => {
        await page.waitForFunction(() =>
          navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated'),
        );
        await page.reload();
        await page.context().setOffline(true);
        await page.reload();
        await checkText(page, ORDER);
        assert.equal(await verdictOf(page), 'This is not from Amazon.');
        await page.getByRole('link', { name: 'Look in my own account' }).click();
        await page.locator('.how li').first().waitFor();
      },
      { serviceWorkers: 'allow' },
    ));

  test('German by the browser, English by choice, and an open answer is told again', () =>
    visiting(
      async ({ page }) => {
        await page.locator('#t').fill(PAYMENT);
        await page.getByRole('button', { name: 'Prüfen' }).click();
        await page.locator('#verdict').waitFor();
        assert.equal(await page.locator('html').getAttribute('lang'), 'de');
        const german = await verdictOf(page);
        await page.goto(`${app.origin}/#/settings`);
        await page.getByRole('button', { name: 'English' }).click();
        await page.goto(`${app.origin}/#/answer`);
        await page.getByText('Nothing proves who sent this.').waitFor();
        assert.notEqual(await verdictOf(page), german);
      },
      { locale: 'de-DE' },
    ));

  test('by keyboard alone: check, guide, call and recovery', () =>
    visiting(
      async ({ page }) => {
        /** Goes on with Tab until something of that name has the focus. */
        const tabTo = async (name: RegExp): Promise<void> => {
          for (let step = 0; step < 80; step += 1) {
            const here = await page.evaluate(() => {
              const now = document.activeElement;
              const label = now instanceof HTMLInputElement ? now.labels?.[0]?.textContent : null;
              return (now?.getAttribute('aria-label') ?? label ?? now?.textContent ?? '').trim();
            });
            if (name.test(here)) return;
            await page.keyboard.press('Tab');
          }
          assert.fail(`nothing called ${String(name)} can be reached by Tab`);
        };
        await page.locator('#t').focus();
        await page.keyboard.insertText(PAYMENT);
        await tabTo(/^Check it$/u);
        await page.keyboard.press('Enter');
        await page.locator('#verdict:focus').waitFor();
        await tabTo(/^Check it with me$/u);
        await page.keyboard.press('Enter');
        await page.locator('.how li').first().waitFor();
        await tabTo(/^No, it is not there/u);
        await page.keyboard.press('Enter');
        await page.getByText('Changed by what you found').waitFor();
        assert.equal(await verdictOf(page), 'This is not from Amazon.');

        await tabTo(/^I already clicked/u);
        await page.keyboard.press('Enter');
        await page.locator('.pick').first().waitFor();
        await tabTo(/^You gave someone a code$/u);
        await page.keyboard.press('Space');
        await tabTo(/^Show what to do$/u);
        await page.keyboard.press('Enter');
        await page.locator('.step').first().waitFor();
        await tabTo(/^Done: /u);
        await page.keyboard.press('Space');
        await page.getByText(/^1 of \d+ done$/u).waitFor();

        await page.goto(`${app.origin}/#/call`);
        await page.locator('.tile').first().waitFor();
        await tabTo(/^Gift cards$/u);
        await page.keyboard.press('Space');
        await page.locator('#hh:focus').waitFor();
        await tabTo(/^Back to the tiles$/u);
        await page.keyboard.press('Enter');
        await page.getByText('Tell them nothing yet.').waitFor();
      },
      { viewport: { width: 1280, height: 800 } },
    ));

  for (const { name, mail } of HOSTILE) {
    test(`a hostile mail is text: ${name}`, () =>
      visiting(async ({ page }) => {
        await page
          .locator('input[type=file]')
          .setInputFiles({ name: 'a.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) });
        await page.locator('#verdict').waitFor();
        assert.match(await page.title(), /^This is not from Amazon\./u);
        assert.equal(await verdictOf(page), 'This is not from Amazon.');
        const live = page.locator('.item').locator('a,img,script,style,form,iframe,object,embed');
        assert.equal(await live.count(), 0);
        assert.doesNotMatch(
          (await page.locator('.item').textContent()) ?? '',
          /[\u0000-\u0008\u200B-\u200F\u202A-\u202E\u2060-\u2069]/u,
        );
        const covered = await page.locator('#verdict').evaluate((title) => {
          title.scrollIntoView();
          const { left, top } = title.getBoundingClientRect();
          return document.elementFromPoint(left + 5, top + 5) !== title;
        });
        assert.equal(covered, false);
      }));
  }
});
