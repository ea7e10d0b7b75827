import { expect, type Page } from '@playwright/test';
import { isOpenSpread } from '../../../shared/contract/index.ts';
import { replayOf } from '../../support/screen/replay.ts';
import { test, violations } from './fixture.ts';
import { geometryFaults } from './geometry.ts';
import { FULL_ONLY } from '../full-only.ts';

const FULL = process.env['KAVACH_FULL'] === '1';

async function goToReplay(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('r');
}

const bar = (page: Page) => page.getByRole('region', { name: 'Replay', exact: true });

test('a recorded day is chosen, moved through and left, by keys alone', async ({ open }) => {
  const { page, host } = await open('paper');
  await goToReplay(page);
  const days = page.getByRole('region', { name: 'Recorded days' });
  await expect(days.getByRole('listitem')).toHaveCount(3);
  await expect(days.getByRole('listitem').first()).toContainText('Wed 18 Nov 2026');
  // The page's own first stop of the Tab key.
  await page.locator('#page').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('Reading what was recorded');
  await expect(bar(page)).toContainText('As recorded');
  await expect(bar(page)).toContainText('REPLAY');
  await expect(bar(page)).toContainText('Thu 19 Nov 2026');
  expect(host.given.at(-1)).toEqual({
    name: 'replay.open',
    args: { from: 'tape', book: 'paper', date: '2026-11-18' },
  });
  await page.locator('#page').focus();
  const gives = async (key: string, name: string, args: object): Promise<void> => {
    await page.keyboard.press(key);
    await expect.poll(() => host.given.at(-1), key).toEqual({ name, args });
  };
  const step = { minutes: 60 };
  await gives('Space', 'replay.play', { playing: true });
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await gives('Space', 'replay.play', { playing: false });
  await gives('ArrowRight', 'replay.step', { to: 'bar', way: 'next', ...step });
  await gives('ArrowLeft', 'replay.step', { to: 'bar', way: 'previous', ...step });
  await gives('Shift+ArrowRight', 'replay.step', { to: 'decision', way: 'next', ...step });
  await gives('Shift+ArrowLeft', 'replay.step', { to: 'decision', way: 'previous', ...step });
  await gives('+', 'replay.speed', { speed: 60 });
  await expect(bar(page).getByRole('button', { name: '60×' })).toHaveAttribute('aria-pressed', 'true');
  await gives('-', 'replay.speed', { speed: 10 });
  if (FULL) expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(days).toBeVisible();
  expect(host.given.at(-2)?.name).toBe('replay.close');
});

test(
  'a replay is told apart from the running terminal, whose stop works over it',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('live');
    host.push(replayOf());
    await goToReplay(page);
    await expect(bar(page)).toBeVisible();
    // The window keeps the colour of what really runs; nothing inside of the replay has it.
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
    const modeInside = await page.locator('.replay').evaluate((it) => {
      const text = getComputedStyle(it).getPropertyValue('--mode').trim();
      return text === getComputedStyle(document.documentElement).getPropertyValue('--mode').trim();
    });
    expect(modeInside).toBe(false);
    await expect(page.locator('.banner')).toContainText('1 spread is open in Live, guarded as ever');
    // What is replayed cannot be squared off, and the key never guesses which other spread is meant.
    await expect(page.getByRole('button', { name: /^Square off/ })).toHaveCount(0);
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByRole('log', { name: 'Notices' })).toContainText(
      'A replay is shown: leave it first',
    );
    expect(host.given.map(({ name }) => name)).not.toContain('squareOff.propose');
    await page.keyboard.press('Control+Shift+X');
    await expect.poll(() => host.given.map(({ name }) => name)).toContain('emergency.stop');
  },
);

test('why a signal did not fire at a past bar, by the arrow keys and by a click', async ({ open }) => {
  const { page } = await open('paper');
  await page.keyboard.press('p');
  await page.keyboard.press('1');
  await page.keyboard.press('b');
  const slider = page.getByRole('slider', { name: 'Bar whose conditions are shown' });
  await expect(slider).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Thu 19 Nov 11:15, close/);
  await page.keyboard.press('p');
  await page.keyboard.press('3');
  await page.keyboard.press('3');
  const why = page.getByTestId('why-at');
  await expect(why).toContainText('S3 at Thu 19 Nov 11:15');
  await expect(why).toContainText('S3 did not fire: Bias was not bearish');
  await expect(why.getByRole('listitem').first()).toContainText('Bias is bearish');
  await page.keyboard.press('7');
  await expect(why).toContainText('S7');
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  const chart = await page.locator('.canvas').boundingBox();
  if (chart === null) throw new Error('no chart');
  await page.mouse.click(chart.x + chart.width * 0.3, chart.y + chart.height / 2);
  await expect(why).toBeVisible();
});

test('a replay that differs, that fails and that is empty says so', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('quiet');
  await goToReplay(page);
  host.push(
    replayOf({ agreement: { same: false, text: 'row 31: recorded spreadPlanned, decided now entryMissed' } }),
  );
  await expect(bar(page).getByRole('alert')).toContainText('Differs: row 31');
  host.push({
    replay: { ...replayOf().replay, state: 'failed', problem: 'No tape of Mon 16 Nov in the paper book.' },
    replayed: { slices: null },
  });
  await expect(page.getByText('No tape of Mon 16 Nov')).toBeVisible();
  await page.getByRole('button', { name: 'Choose another day' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Recorded days' })).toBeVisible();
  const date = page.getByLabel('Day', { exact: true });
  await date.fill('2026-11-14');
  await date.press('Enter');
  await expect(page.getByRole('region', { name: 'Imported days' }).getByRole('alert')).toContainText(
    'No bars on Sat 14 Nov 2026; the nearest days are Fri 13 Nov 2026 and Mon 16 Nov 2026.',
  );
});

const SIZES = [
  [1280, 720],
  [1440, 900],
] as const;

for (const theme of ['dark', 'light'] as const) {
  test(`everything has its place in a replay: ${theme}`, FULL_ONLY, async ({ open }) => {
    const { page, host } = await open('demo', theme);
    await goToReplay(page);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(150);
      expect(await geometryFaults(page), `days, ${width}`).toEqual([]);
    }
    const spreads = replayOf().replayed.slices?.positions.spreads ?? [];
    expect(spreads.some(isOpenSpread)).toBe(true);
    host.push(replayOf());
    await expect(bar(page)).toBeVisible();
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(150);
      expect(await geometryFaults(page), `replay, ${width}`).toEqual([]);
    }
    if (FULL) expect(await violations(page)).toEqual([]);
  });
}
