import { expect } from '@playwright/test';
import type { DesktopView } from '../../../shared/contract/index.ts';
import { test } from './fixture.ts';
import { geometryFaults } from './geometry.ts';

const REFUSED: DesktopView = {
  choices: { globalStop: true, startAtLogin: false, lookForUpdates: true },
  globalStop: { state: 'refused', keys: ['Ctrl+Shift+X'] },
  update: 'Looked for later: not in market hours.',
  problem: null,
};

test('what the system refused the desktop app is shown in Health and on the settings page; a browser has neither', async ({
  open,
}) => {
  const { page, host } = await open('paper');
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await page.getByLabel('Lots per trade', { exact: true }).waitFor();
  await expect(page.getByRole('region', { name: 'This computer' })).toHaveCount(0);
  host.push({ desktop: { desktop: REFUSED } });
  const here = page.getByRole('region', { name: 'This computer' });
  await here.scrollIntoViewIfNeeded();
  await expect(here).toContainText('The system did not give Ctrl+Shift+X: another program has it.');
  await expect(here).toContainText('Looked for later: not in market hours.');
  await here.getByRole('switch', { name: 'Emergency stop from everywhere' }).click();
  expect(host.given.find(({ name }) => name === 'desktop.choose')?.args).toEqual({
    globalStop: false,
    startAtLogin: false,
    lookForUpdates: true,
  });
  expect(await geometryFaults(page)).toEqual([]);
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog')).toContainText(
    'Emergency stop from everywhere: the system did not give Ctrl+Shift+X.',
  );
  expect(await geometryFaults(page)).toEqual([]);
});
