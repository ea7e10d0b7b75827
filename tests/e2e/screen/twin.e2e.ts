import { expect } from '@playwright/test';
import { exampleShadow } from '../../support/screen/shadow.ts';
import { exampleSpread } from '../../support/screen/position.ts';
import { instant } from '../../../shared/units/index.ts';
import { test, violations } from './fixture.ts';
import { geometryFaults } from './geometry.ts';
import { FULL_ONLY } from '../full-only.ts';

test(
  'a live leg says by how many rupees it came otherwise than for its paper twin; risk says the day’s sum',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('live');
    const legs = page.getByLabel('Legs');
    await expect(legs).not.toContainText('twin');
    host.push({ shadow: exampleShadow() });
    await expect(legs).toContainText('twin −228 54.60');
    await expect(legs).toContainText('twin +33 19.00');
    const title = 'By the paper twin expected 54.95, got 54.60, −227.50 rupees';
    await expect(legs.getByText('twin −228')).toHaveAttribute('title', title);
    const money = page.getByRole('region', { name: 'Profit and risk' });
    await expect(money).toContainText('Live less its paper twin−195.00');
    expect(await geometryFaults(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  },
);

test(
  'a closed live spread has each trade beside its twin’s; where they decided otherwise, that is said',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('live');
    const closed = {
      stage: 'flat',
      exitReason: 'time',
      closedAt: instant(1_795_000_000_000),
      mode: 'live',
    } as const;
    const positions = {
      broker: { reconciledAt: null, differences: [], foreign: [] },
      nextEvaluationAt: null,
    };
    host.push({
      positions: { ...positions, spreads: [{ ...exampleSpread(), ...closed }] },
      shadow: exampleShadow(),
    });
    const beside = page.getByLabel('S7 beside its paper twin');
    await expect(beside).toContainText('Main soldexpected 54.95, got 54.60, −227.50 rupees');
    await expect(beside).toContainText('Hedge boughtexpected 19.05, got 19.00, +32.50 rupees');
    await expect(beside).toContainText('Live less its paper twin−195.00');
    expect(await geometryFaults(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const apart = ['Live ended by time, the twin by dailyLimit.'];
    const { spreads, ...rest } = exampleShadow();
    host.push({ shadow: { ...rest, spreads: spreads.map((each) => ({ ...each, apart })) } });
    await expect(beside).toContainText(
      'The paper twin did otherwiseLive ended by time, the twin by dailyLimit.',
    );
  },
);

test('a paper spread has nothing to be compared with', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('paper');
  host.push({ shadow: exampleShadow() });
  await expect(page.getByLabel('Legs')).toBeVisible();
  await expect(page.getByText('twin')).toHaveCount(0);
});
