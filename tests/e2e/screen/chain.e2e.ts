import { expect } from '@playwright/test';
import { strike } from '../../../shared/units/index.ts';
import { STATES } from '../../support/screen/states.ts';
import { test } from './fixture.ts';
import { geometryFaults, touchingCells } from './geometry.ts';
import { FULL_ONLY } from '../full-only.ts';

test(
  'no strike moves away from under the pointer; one press brings the money back to the middle',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('quiet');
    await page.setViewportSize({ width: 1280, height: 720 });
    const panel = page.locator('[data-panel=chain]');
    const strikes = () => panel.locator('tbody .k').allTextContents();
    const chain = STATES.quiet()?.chain;
    if (chain === undefined) throw new Error('no chain');
    const before = await strikes();
    await panel.locator('tbody tr').nth(3).hover();
    host.push({ chain: { ...chain, atm: strike(26_050) } });
    await expect(panel.getByRole('button', { name: 'Centre on 26,050' })).toBeVisible();
    expect(await strikes()).toEqual(before);
    await panel.getByRole('button', { name: 'Centre on 26,050' }).click();
    await expect(panel.locator('tbody .k').nth(7)).toHaveText('26,050');
    await expect(panel.getByRole('button', { name: /^Centre on/ })).toHaveCount(0);

    // By keyboard: the focus holds as the pointer does, C brings the money back and the focus with it.
    await page.mouse.move(200, 300);
    await page.keyboard.press('p');
    await page.keyboard.press('2');
    host.push({ chain });
    await expect(panel.getByRole('button', { name: 'Centre on 25,950' })).toBeVisible();
    await page.keyboard.press('c');
    await expect(panel.locator('tbody .k').nth(7)).toHaveText('25,950');
    await expect(panel.locator('tbody tr').nth(7)).toBeFocused();

    // Greeks and the change of open interest by one key.
    await page.keyboard.press('v');
    await expect(panel.getByRole('columnheader', { name: 'OI chg' })).toHaveCount(2);
    expect(await touchingCells(page)).toEqual([]);
    await page.keyboard.press('v');
    await expect(panel.getByRole('columnheader', { name: 'Theta' })).toHaveCount(2);
    expect(await touchingCells(page)).toEqual([]);
    expect(await geometryFaults(page)).toEqual([]);
  },
);

test(
  'the spread is looked at on another day and spot, by keys alone, and nothing is sent',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    await page.setViewportSize({ width: 1280, height: 720 });
    const reader = page.getByRole('slider', { name: 'Spot at which the payoff is read' });
    await reader.focus();
    await page.keyboard.press('Home');
    await expect(reader).toHaveAttribute('aria-valuetext', /at 25,500: at expiry −1,06,860 rupees, today/);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('what if');
    await page.keyboard.press('Enter');
    const told = page.getByTestId('what-if');
    await expect(told).toContainText('₹');
    const before = await told.textContent();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect(told).not.toHaveText(before ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await expect(page.getByText('Mon 23 Nov, in 4 days, the expiry')).toBeVisible();
    await expect
      .poll(() => host.given.at(-1)?.args)
      .toMatchObject({ spread: 'S7-2026-11-19', ivChangePercent: 5, daysForward: 4 });
    expect(await geometryFaults(page)).toEqual([]);
    expect(new Set(host.given.map(({ name }) => name))).not.toContain('squareOff.send');
  },
);
