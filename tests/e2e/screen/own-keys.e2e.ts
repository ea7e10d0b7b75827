import { expect, type Page } from '@playwright/test';
import { FULL_ONLY } from '../full-only.ts';
import { inSight } from '../in-sight.ts';
import { test, violations } from './fixture.ts';
import { geometryFaults } from './geometry.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Keys' });
const words = (page: Page) => page.locator('#new-key-words');

/** Opens the keys and chooses the first action that answers to these words, by the keyboard alone. */
async function choose(page: Page, action: string): Promise<void> {
  if (!(await dialog(page).isVisible())) await page.keyboard.press('?');
  const search = dialog(page).getByLabel('Search keys and actions');
  await search.waitFor();
  await expect
    .poll(async () => {
      const isThere = await search.evaluate((field) => field === document.activeElement);
      if (!isThere) await page.keyboard.press('Shift+Tab');
      return isThere;
    })
    .toBe(true);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(action);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByLabel(/^New key of/)).toBeFocused();
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
}

test('by keys alone: square off gets another key, which proposes, also after a reload; the old one does nothing', async ({
  open,
}) => {
  const { page, host } = await open('paper');
  const line = page.getByRole('alertdialog', { name: 'Proposal' });
  const proposed = () => host.given.filter(({ name }) => name === 'squareOff.propose').length;
  await choose(page, 'square off every');
  await page.keyboard.press('Control+K');
  await expect(words(page)).toContainText('Ctrl+K is the key of: Command palette.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+9');
  await expect(words(page)).toHaveText('It is free.');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('status')).toContainText('Square off every spread: Alt+9.');
  await expect(dialog(page).getByRole('button', { name: /Square off every spread/ })).toBeFocused();
  await close(page);

  await page.keyboard.press('Control+Alt+F');
  await page.keyboard.press('Alt+9');
  await expect(line).toBeVisible();
  // The old key came first: had it been heard, there were two.
  expect(proposed()).toBe(1);
  // A press within the line's first quarter of a second is not heard.
  await inSight(page);
  await page.keyboard.press('Escape');
  await expect(line).toBeHidden();

  await page.reload();
  await page.getByText('SQLite').first().waitFor();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('square off every');
  await expect(page.getByRole('option', { name: /Square off every spread/ })).toContainText('Alt+9');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Alt+F');
  await page.keyboard.press('Alt+9');
  await expect(line).toBeVisible();
  expect(proposed()).toBe(2);
});

test(
  'the emergency stop gets a second key; its own stops over the very dialog that gives it',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    const stops = () => host.given.filter(({ name }) => name === 'emergency.stop').length;
    await choose(page, 'emergency stop');
    await page.keyboard.press('z');
    await expect(words(page)).toContainText('must be heard while one types');
    await page.keyboard.press('F8');
    await expect(words(page)).toHaveText('It is free.');
    await page.keyboard.press('Enter');
    const row = dialog(page).getByRole('button', { name: /^Emergency stop/ });
    await expect(row).toContainText('Ctrl+Shift+X');
    await expect(row).toContainText('F8');
    await expect(row).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#new-key')).toBeFocused();
    await page.keyboard.press('Control+Shift+X');
    await expect.poll(stops).toBe(1);
    await expect(dialog(page)).toBeHidden();
    await page.keyboard.press('F8');
    await expect.poll(stops).toBe(2);
  },
);

test(
  'what a browser keeps is refused with the reason; undo, as designed, and all as designed',
  FULL_ONLY,
  async ({ open }) => {
    const { page } = await open('paper');
    const status = dialog(page).getByRole('status');
    await choose(page, 'use the light theme');
    await page.keyboard.press('Control+3');
    await expect(words(page)).toHaveText('Browsers keep it for their own tabs and windows.');
    await page.keyboard.press('z');
    await page.keyboard.press('t');
    await expect(page.locator('#new-key')).toHaveValue('Z T');
    await page.keyboard.press('Enter');
    await expect(status).toContainText('1 key of your own.');
    await choose(page, 'go to journal');
    await page.keyboard.press('Alt+8');
    await page.keyboard.press('Enter');
    await expect(status).toContainText('2 keys of your own.');
    await dialog(page).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(status).toContainText('1 key of your own.');
    await choose(page, 'use the light theme');
    await dialog(page).getByRole('button', { name: 'As designed' }).press('Enter');
    await expect(status).toContainText('Every key is as Kavach came with it.');
    await dialog(page).getByRole('button', { name: 'Undo' }).press('Enter');
    await dialog(page).getByRole('button', { name: 'All as they came' }).press('Enter');
    await expect(status).toContainText('Every key is as Kavach came with it.');
    await dialog(page).getByRole('button', { name: 'Undo' }).press('Enter');
    await close(page);
    await page.keyboard.press('z');
    await page.keyboard.press('t');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  },
);

test(
  'a key of one’s own stands wherever the key is shown, and in the other window',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    const other = await page.context().newPage();
    await other.goto(host.address);
    await other.getByText('SQLite').first().waitFor();
    await choose(page, 'square off put');
    await page.keyboard.press('Alt+8');
    await page.keyboard.press('Enter');
    await choose(page, 'show all keys');
    await page.keyboard.press('Alt+7');
    await page.keyboard.press('Enter');
    await close(page);
    for (const each of [page, other]) {
      const button = each.getByRole('button', { name: /^Square off/ });
      await expect(button).toHaveAttribute('aria-keyshortcuts', 'Alt+8');
      await expect(each.locator('.statusbar')).toContainText('Alt+7 Keys');
      await expect(
        each.getByRole('navigation', { name: 'Pages' }).getByTitle(/Show all keys/),
      ).toHaveAttribute('title', 'Show all keys (Alt+7)');
    }
    await other.keyboard.press('Alt+7');
    await expect(dialog(other)).toBeVisible();
    await other.close();
  },
);

test('the settings file brings keys as a part of its proposal', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('paper');
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await page.getByLabel('Lots per trade', { exact: true }).waitFor();
  const choice = { name: 'mine.json', mimeType: 'application/json' };
  const file = (keys: object) =>
    Buffer.from(JSON.stringify({ format: 'kavach-settings', version: 1, settings: {}, keys }, null, 2));
  await page
    .getByLabel('Settings file')
    .setInputFiles({ ...choice, buffer: file({ 'squareOff.all': 'Ctrl+T' }) });
  await expect(page.getByRole('alert', { name: 'File refused' })).toContainText('keys.squareOff.all');
  await page
    .getByLabel('Settings file')
    .setInputFiles({ ...choice, buffer: file({ 'squareOff.all': 'Alt+9' }) });
  const proposal = page.getByRole('alertdialog', { name: 'Change 1 key' });
  await expect(proposal.getByRole('row', { name: /Square off every spread/ })).toContainText(
    'Ctrl+Alt+FAlt+9',
  );
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter');
  await expect(proposal).toBeHidden();
  expect(host.given.map(({ name }) => name)).not.toContain('settings.set');
  await page.keyboard.press('Alt+9');
  await expect(page.getByRole('alertdialog', { name: 'Proposal' })).toBeVisible();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  const stream = await saved.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({
    keys: { 'squareOff.all': 'Alt+9' },
  });
});

test(
  'the keys have their place, are readable and named, at rest and while one is chosen',
  FULL_ONLY,
  async ({ open }) => {
    const { page } = await open('paper');
    // Without it, colours are measured half way through their 90 ms.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await choose(page, 'square off every');
    await page.keyboard.press('Alt+9');
    await page.keyboard.press('Enter');
    for (const [width, height] of [
      [1280, 720],
      [1440, 900],
      [2560, 1440],
    ] as const) {
      await page.setViewportSize({ width, height });
      await close(page);
      const behind = await geometryFaults(page);
      await page.keyboard.press('?');
      await dialog(page).waitFor();
      expect(await geometryFaults(page), `${width} × ${height}`).toEqual(behind);
      await choose(page, 'square off every');
      await page.keyboard.press('Control+K');
      expect(await geometryFaults(page), `${width} × ${height}, chosen`).toEqual(behind);
      await page.keyboard.press('Escape');
    }
    expect(await violations(page)).toEqual([]);
    await choose(page, 'square off every');
    await page.keyboard.press('Control+K');
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    expect(await violations(page, ['color-contrast'])).toEqual([]);
  },
);
