import { expect, type Page } from '@playwright/test';
import { kavach } from '../../support/running-kavach.ts';
import { panel, runAt, STEADY, test } from './fixture.ts';
import { expectShortClosedFirst } from './journal.ts';
import { FULL_ONLY } from '../full-only.ts';

async function expectHaltedAndFlat(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^HALTED/ })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Trading halted', { exact: true })).toBeVisible();
  await expect(page).toHaveTitle('HALTED · 1 alert · Terminal · Kavach');
  const positions = panel(page, 'Positions');
  await expect(positions.getByRole('heading', { name: 'Zero in what is ours' })).toBeVisible();
  const steps = positions.getByRole('listitem');
  await expect(steps).toHaveCount(5);
  await expect(steps.and(page.locator('.done'))).toHaveCount(5);
  await expect(steps.first()).toContainText('Entries blocked');
  await expect(steps.last()).toContainText('Flat, confirmed by the broker');
}

const FULL = process.env['KAVACH_FULL'] === '1';

type Way = (page: Page, data: string) => Promise<void>;

const WAYS = {
  button: async (page: Page) => page.getByRole('button', { name: /^EMERGENCY STOP/ }).click(),
  key: async (page) => page.keyboard.press('Control+Shift+X'),
  palette: async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('emergency');
    await expect(page.getByRole('option', { name: /^Emergency stop/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Enter');
  },
  '`kavach stop` in another process': async (_page, data) => {
    const stopped = await kavach('stop', '--data', data);
    expect(stopped).toMatchObject({ code: 0 });
    expect(stopped.out).toMatch(/^HALTED/);
  },
} satisfies Readonly<Record<string, Way>>;

test.describe('emergency stop with an open spread', () => {
  for (const [name, press] of Object.entries(WAYS)) {
    test.describe(`by ${name}`, () => {
      // Key and palette are pressed in screen/keyboard, `kavach stop` is in wire/hosts/process/stop.
      test.skip(!FULL && name !== 'button', 'only in npm run test:full');

      test('halted, short closed first, flat, and still so after a reload', async ({ openWithSpread }) => {
        const { page, data } = await openWithSpread();
        await press(page, data);
        await expectHaltedAndFlat(page);
        await expectShortClosedFirst(data);
        await page.reload();
        await expectHaltedAndFlat(page);
      });
    });
  }
});

test.describe('emergency stop in the browser', () => {
  // The restart without a browser is in wire/hosts/process/stop.
  test.skip(!FULL, 'only in npm run test:full');

  test('stays latched over a restart of the terminal', async ({ openWithSpread, start }) => {
    const { page, host } = await openWithSpread();
    await WAYS.button(page);
    await expectHaltedAndFlat(page);
    await host.end('SIGTERM');
    const again = await start('--speed', STEADY);
    await page.goto(again.address);
    await expectHaltedAndFlat(page);
  });
});

test(
  'a halt is ended sixty seconds later, with a reason and the word RESET',
  FULL_ONLY,
  async ({ openWithSpread }) => {
    const { page } = await openWithSpread('1');
    await page.keyboard.press('Control+Shift+X');
    await expectHaltedAndFlat(page);
    // The market's seconds count, as everywhere in Demo: at 1x nobody gets past them.
    await expect(page.getByRole('button', { name: /^Reset in 00:[45]\d/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await runAt(page, '60×');
    await page.getByRole('button', { name: 'Reset…' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Reset after a halt' });
    const reset = dialog.getByRole('button', { name: /^Reset/ });
    await expect(reset).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.type('the drill is over');
    await dialog.getByLabel('Type RESET').fill('RESET');
    await reset.click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: /^EMERGENCY STOP/ })).toBeVisible();
    await expect(page).toHaveTitle('DEMO · 1 alert · Terminal · Kavach');
  },
);
