/** `npm run screens`: pictures of every screen, narrow and wide, light and dark, into `out/screens`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApp } from './app.ts';
import { SCREENS } from './screens.ts';

const FOLDER = fileURLToPath(new URL('../../../out/screens/', import.meta.url));
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;

mkdirSync(FOLDER, { recursive: true });
const app = await openApp();
let count = 0;
try {
  for (const viewport of SIZES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await app.visit({ viewport, colorScheme, reducedMotion: 'reduce' });
      for (const [name, open] of SCREENS) {
        await open(page, app.origin);
        const file = `${name.replaceAll(' ', '-')}-${String(viewport.width)}-${colorScheme}.png`;
        await page.screenshot({ path: join(FOLDER, file), fullPage: true });
        count += 1;
      }
      await close();
    }
  }
} finally {
  await app.close();
}
process.stdout.write(`${String(count)} pictures in out/screens\n`);
