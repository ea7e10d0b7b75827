import { expect } from '@playwright/test';
import { test } from './fixture.ts';
import { geometryFaults, touchingCells } from './geometry.ts';
import { FULL_ONLY } from '../full-only.ts';

test(
  'panels are made larger by keys and by dragging, and stay so; Home makes them as designed',
  FULL_ONLY,
  async ({ open }) => {
    const { page } = await open('paper');
    const size = async (panel: string) => page.locator(`[data-panel=${panel}]`).boundingBox();
    await page.getByRole('separator', { name: 'Width of the option chain' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await size('chain'))?.width).toBe(456);
    const line = page.getByRole('separator', { name: 'Height of the lower panels' });
    const box = await line.boundingBox();
    if (box === null) throw new Error('no line');
    await page.mouse.move(box.x + 40, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + 40, box.y - 26);
    await page.mouse.up();
    await expect.poll(async () => (await size('positions'))?.height).toBe(342);
    expect(await geometryFaults(page)).toEqual([]);
    expect(await touchingCells(page)).toEqual([]);

    // Kept, with the chart's bars and the list that was open.
    await page.keyboard.press('p');
    await page.keyboard.press('1');
    await page.keyboard.press('q');
    await page.reload();
    await page.getByText('SQLite').first().waitFor();
    await expect.poll(async () => (await size('chain'))?.width).toBe(456);
    await expect(page.getByRole('button', { name: '15m' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('separator', { name: 'Width of the option chain' }).focus();
    await page.keyboard.press('Home');
    await expect.poll(async () => (await size('chain'))?.width).toBe(440);
    // However far it is dragged, the chart stays one.
    for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowLeft');
    expect((await size('chart'))?.width).toBeGreaterThan(440);
  },
);

test('the chain has a window of its own, with the mode, the way out and no other panel', async ({ open }) => {
  const { page, host } = await open('live');
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('option chain in a window');
  await page.keyboard.press('Enter');
  const chain = await opened;
  await expect(chain).toHaveTitle('LIVE · Chain · Kavach');
  await expect(chain.locator('[data-panel]')).toHaveCount(1);
  await expect(chain.locator('.ladder tbody tr').first()).toBeVisible();
  await expect(chain.getByRole('button', { name: /Emergency stop/i })).toBeVisible();
  expect(await geometryFaults(chain)).toEqual([]);
  await chain.keyboard.press('Control+Shift+X');
  await expect.poll(() => host.given.map(({ name }) => name)).toContain('emergency.stop');
});
