import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect } from '@playwright/test';
import { candleCsv } from '../../support/candle-csv.ts';
import { madeMarket } from '../../support/made-market.ts';
import { kavach } from '../../support/running-kavach.ts';
import { test } from './fixture.ts';

// A whole terminal, a browser and two runs of the engine take longer than a test of npm test may.
if (process.env['KAVACH_FULL'] === '1') {
  test('an imported history is run from the screen, kept, and known to the command line', async ({
    open,
  }) => {
    const { page, data } = await open();
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await expect(page.getByRole('region', { name: 'No history' })).toContainText(
      'No history to run over yet.',
    );
    const file = join(data, 'quarters.csv');
    writeFileSync(file, candleCsv(madeMarket(11, '2024-01-01', '2024-03-28').bars));
    await page.getByRole('button', { name: 'Import files…' }).click();
    await page.getByLabel(/^Files on the machine/).fill(`${file}\n${join(data, 'missing.csv')}`);
    await page.getByRole('button', { name: 'Import', exact: true }).press('Enter');
    await expect(page.getByRole('table', { name: 'Came in' })).toContainText('15-minute bars', {
      timeout: 60_000,
    });
    await expect(page.getByLabel('Why not')).toContainText('missing.csv');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox', { name: 'History' })).toHaveValue('import', { timeout: 30_000 });
    await page.keyboard.press('Control+Enter');
    const title = page.locator('.runbar .title');
    await expect(title).toHaveText(/Backtest [0-9a-f]{6}/, { timeout: 90_000 });
    const id = (await title.getAttribute('title')) ?? 'none';
    expect((await kavach('backtest', 'list', '--data', data)).out).toContain(id);
    await page
      .getByRole('table', { name: 'Trades, newest first' })
      .locator('tbody tr')
      .first()
      .press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Conditions at the close of');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Run again' }).click();
    await expect(page.locator('.runbar')).toContainText('The same again.', { timeout: 90_000 });
  });
}
