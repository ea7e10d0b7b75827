import { expect } from '@playwright/test';
import { test, violations } from './fixture.ts';
import { FULL_ONLY } from '../full-only.ts';

const FULL = process.env['KAVACH_FULL'] === '1';

test(
  'the drill is begun on purpose, shows its steps with their times, and keeps its result',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('stop drill');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Emergency stop drill' });
    await expect(dialog).toContainText('No drill was made with this data folder yet');
    // The key that chose it in the palette began nothing.
    expect(host.given.map(({ name }) => name)).not.toContain('drill.start');
    await dialog.getByRole('button', { name: 'Start the drill' }).press('Enter');
    await expect(dialog.getByRole('button', { name: 'Drilling…' })).toHaveAttribute('aria-disabled', 'true');
    await expect(dialog.getByRole('listitem')).toHaveCount(3);
    await expect(dialog.getByRole('listitem')).toHaveCount(8);
    await expect(dialog).toContainText('Last drill Thu 19 Nov 12:00:51: flat in 0.7 s, every step passed.');
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Flat, confirmed' })).toContainText('696 ms');
    expect(host.given.filter(({ name }) => name === 'drill.start')).toHaveLength(1);
    if (FULL) expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('stop drill');
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(
      'last 19 Nov, flat in 0.7 s',
    );
  },
);

// The first shows the way; the rest has its turn in npm run test:full.
if (FULL) {
  test('a drill that failed says which step and what to do, in health and set-up too', async ({ open }) => {
    const { page, host } = await open('accounts');
    const { DRILL_STEPS, drilled } = await import('../../support/screen/drill.ts');
    const detail = 'Nobody is logged in to Kite. Log in to Kite on the Setup page, then drill again.';
    const steps = [
      ...DRILL_STEPS.slice(0, 5),
      { step: 'Live: login of the day', ok: false, detail, ms: null },
    ];
    host.push({ drill: drilled({ passed: false, steps }) });
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    const line = page.getByRole('dialog', { name: 'Health' }).getByRole('button', { name: /Drill the stop/ });
    await expect(line).toContainText('last 19 Nov, FAILED');
    await line.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Emergency stop drill' });
    await expect(dialog).toContainText('1 of 6 steps failed');
    await expect(dialog.getByRole('listitem').last()).toContainText('then drill again');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await expect(page.getByRole('button', { name: /Drill the stop/ })).toContainText('FAILED');
  });
}
