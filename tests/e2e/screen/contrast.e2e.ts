import { expect, type Page } from '@playwright/test';
import { colourOf, contrast, contrastFaults, contrasts, over } from './contrast.ts';
import { FULL_ONLY } from '../full-only.ts';
import { test } from './fixture.ts';
import { closeDialog, DIALOG_NAMES, goTo, openDialog, PAGE_NAMES } from './places.ts';

const THEMES = ['dark', 'light'] as const;

async function show(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
}

/** Both themes, one after another on the same page: a theme is nothing but colours. */
async function expectContrast(page: Page, what: string): Promise<void> {
  for (const theme of THEMES) {
    await show(page, theme);
    expect.soft(await contrastFaults(page), `${what}, ${theme}`).toEqual([]);
  }
}

test.beforeEach(async ({ page }) => {
  // Without it, colours are measured half way through their 90 ms.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('words have 4.5:1 and marks, edges, choices and the focus ring 3:1, in both themes', async ({
  page,
  open,
}) => {
  await open('paper');
  const measured = await contrasts(page);
  for (const kind of ['words', 'mark', 'edge', 'chosen', 'ring'])
    expect(measured.filter((one) => one.kind === kind).length, kind).toBeGreaterThan(0);
  await expectContrast(page, 'terminal');
  // What would have been seen: words as quiet as an edge, an edge as quiet as a rule between panels.
  await page.evaluate(() => {
    document.documentElement.style.setProperty('--text-3', 'var(--line-control)');
    document.documentElement.style.setProperty('--line-control', 'var(--line)');
  });
  const seen = (await contrastFaults(page)).join('\n');
  expect(seen).toMatch(/of 4.5, words: /);
  expect(seen).toMatch(/of 3, edge: /);
});

test('what is drawn on a canvas has the same contrast', FULL_ONLY, async ({ page, open }) => {
  await open('paper');
  for (const theme of THEMES) {
    await show(page, theme);
    const token = async (name: string): Promise<string> =>
      page.evaluate(
        (asked) => getComputedStyle(document.documentElement).getPropertyValue(asked).trim(),
        `--${name}`,
      );
    const ground = colourOf(await token('bg-panel'));
    const ratio = async (name: string, opacity = 1): Promise<number> =>
      contrast(over(colourOf(await token(name)), ground, opacity), ground);
    for (const name of ['text-1', 'text-2', 'text-3', 'zone', 'mode', 'danger', 'stale'])
      expect.soft(await ratio(name), `${name} as words, ${theme}`).toBeGreaterThan(4.5);
    for (const name of ['profit', 'loss', 'danger-fill'])
      expect.soft(await ratio(name), `${name} as a mark, ${theme}`).toBeGreaterThan(3);
    expect.soft(await ratio('zone', 0.7), `the edge of a zone, ${theme}`).toBeGreaterThan(3);
    const onFill = contrast(colourOf(await token('text-on-fill')), colourOf(await token('danger-fill')));
    expect.soft(onFill, `the stop’s price, ${theme}`).toBeGreaterThan(4.5);
  }
});

for (const state of [
  'closed',
  'demo',
  'live',
  'degraded',
  'halted',
  'stopping',
  'limit',
  'foreign',
  'expiry',
  'sessionDead',
  'loading',
] as const)
  test(`the terminal in its other states has that contrast: ${state}`, FULL_ONLY, async ({ page, open }) => {
    await open(state);
    if (state === 'degraded') await page.getByText(/Prices are/).waitFor();
    await expectContrast(page, state);
  });

for (const state of ['paper', 'halted', 'newcomer'] as const)
  test(`every page and dialog has that contrast: ${state}`, FULL_ONLY, async ({ page, open }) => {
    await open(state);
    for (const name of PAGE_NAMES) {
      await goTo(page, name);
      await expectContrast(page, name);
    }
    for (const name of DIALOG_NAMES) {
      await openDialog(page, name);
      await expectContrast(page, name);
      await closeDialog(page);
    }
  });
