import process from 'node:process';
import { chromium, expect, test, type Page } from '@playwright/test';
import { KEYMAP } from '../../../renderer/state/keymap.ts';
import { startFixture } from '../../support/screen/server.ts';
import { openDisplay, programAt, type XDisplay } from '../../support/screen/x-display.ts';

const FULL = process.env['KAVACH_FULL'] === '1';
const BROWSER = programAt('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
const MISSING = [
  ['Xvfb', programAt('Xvfb')],
  ['xdotool', programAt('xdotool')],
  ['a Chromium with a window', BROWSER],
].flatMap(([what, place]) => (place === undefined ? [what] : []));

/** Keys of the browser's column that a browser keeps for itself: none may be (docs/keys.md). */
const KEPT: readonly string[] = [];

const HEARD_WITHIN_MS = 3_000;

/** Has the page count the keys that reach it; a modifier alone does not count. */
async function countKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = window as unknown as { heard: number };
    counted.heard = 0;
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (!['Control', 'Alt', 'Shift', 'Meta'].includes(key)) counted.heard += 1;
      },
      { capture: true },
    );
  });
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: number }).heard);

/** Whether every step of a key reaches the page, which stays what and where it was. */
async function reaches(page: Page, display: XDisplay, keys: string): Promise<boolean> {
  const [pages, url] = [page.context().pages().length, page.url()];
  for (const key of keys.split(' ')) {
    const before = await heard(page);
    await display.press(key);
    const came = await expect
      .poll(() => heard(page), { timeout: HEARD_WITHIN_MS, intervals: [20] })
      .toBe(before + 1)
      .then(
        () => true,
        () => false,
      );
    if (!came) return false;
  }
  return page.context().pages().length === pages && page.url() === url;
}

async function everyKey(display: XDisplay, executablePath: string): Promise<readonly string[]> {
  const host = await startFixture('paper');
  const browser = await chromium.launch({
    headless: false,
    executablePath,
    env: { ...process.env, DISPLAY: display.name },
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage({ viewport: null });
    await page.goto(host.address);
    await page.getByText('SQLite').first().waitFor();
    await expect.poll(() => display.focus('chromium|chrome')).toBe(true);
    await page.locator('#page').focus();
    await countKeys(page);
    const kept: string[] = [];
    for (const { action, browser: keys } of KEYMAP) {
      if (keys === null || (await reaches(page, display, keys))) continue;
      kept.push(`${action}: ${keys}`);
      await page.bringToFront();
      await display.focus('chromium|chrome');
    }
    return kept;
  } finally {
    await browser.close();
    await host.close();
  }
}

if (FULL) {
  test('every key of the map reaches the screen in a browser with a window', async () => {
    test.setTimeout(600_000);
    if (MISSING.length > 0)
      process.stdout.write(`Keys through X: skipped, there is no ${MISSING.join(', no ')}\n`);
    test.skip(MISSING.length > 0, 'said in the line above');
    const display = await openDisplay();
    try {
      expect(await everyKey(display, BROWSER ?? '')).toEqual(KEPT);
    } finally {
      await display.close();
    }
  });
}
