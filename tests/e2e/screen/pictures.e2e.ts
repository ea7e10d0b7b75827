import process from 'node:process';
import { expect } from '@playwright/test';
import { indexedPng } from '../../support/indexed-png.ts';
import { test } from './fixture.ts';
import { beginKeeping, isComparable, keep, majorOf, recordedMajor } from './pictures/kept.ts';
import { afterSilence, standingClock, stillPicture } from './pictures/still.ts';
import { VIEWS } from './pictures/views.ts';

/** `npm run pictures` makes all of them anew, or those whose test is named. */
const MAKING = process.env['KAVACH_KEEP_PICTURES'] === '1';

// A page for each costs minutes: only npm run test:full compares them.
const views = MAKING || process.env['KAVACH_FULL'] === '1' ? VIEWS : [];

/**
 * A few points of letters' edges may differ, which takes other colours into the palette; a word, a colour (by a tenth of
 * its green) or a line may not. At 0.1 such a colour and a list scrolled elsewhere behind a dialog passed unseen.
 */
const TOLERANCE = { threshold: 0.03, maxDiffPixels: 100 } as const;

if (MAKING) {
  test('the sheet of all pictures', ({ browser }) => beginKeeping(browser.version()));
} else if (views.length > 0) {
  test('the pictures were kept with this Chromium, or it is said how many are not compared', ({
    browser,
  }) => {
    const skipped = views.filter(({ name }) => !isComparable(name, browser.version())).length;
    const kept = recordedMajor();
    const why = kept === null ? 'none are kept (npm run pictures)' : `kept with Chromium ${kept}`;
    const words = `${skipped} of ${views.length} not compared: ${why}, this is ${majorOf(browser.version())}`;
    if (skipped > 0) process.stdout.write(`Pictures of the screen: ${words}\n`);
  });
}

for (const { name, state, theme, width, height, window, show, silentMs } of views) {
  test.describe(() => {
    test.use({ viewport: { width, height } });
    // A busy machine draws slowly, and loses no picture for that.
    test.describe.configure({ timeout: 120_000 });
    test(`looks as it did: ${name}`, async ({ page, open, browser }) => {
      // skipped: letters are drawn differently by another Chromium; how many is said in one line above
      test.skip(!MAKING && !isComparable(name, browser.version()));
      await standingClock(page);
      const screen = await open(state, theme);
      if (window !== null) await page.goto(`${screen.host.address}?window=${window}`);
      if (state !== 'loading') {
        await page.clock.resume();
        await show(screen);
      }
      // A host that never says anything is waited for from the first moment on.
      const picture =
        state === 'loading' ? await afterSilence(page, silentMs) : await stillPicture(screen, silentMs);
      if (MAKING) keep(name, picture);
      else expect(indexedPng(picture)).toMatchSnapshot(`${name}.png`, TOLERANCE);
    });
  });
}
