import process from 'node:process';
import { expect, test } from '@playwright/test';
import { BUNDLE_BUDGET, bundleSizes } from '../../support/screen/bundle.ts';

// Reads what the run has built: no page is opened.
test('the screen keeps the budget of its bundle', () => {
  const sizes = bundleSizes();
  const words = Object.entries(sizes).map(([name, bytes]) => `${name} ${(bytes / 1_000).toFixed(1)} kB`);
  process.stdout.write(`Bundle of the screen: ${words.join(', ')}\n`);
  expect(sizes.scriptsGzip).toBeLessThanOrEqual(BUNDLE_BUDGET.scriptsGzip);
  expect(sizes.stylesGzip).toBeLessThanOrEqual(BUNDLE_BUDGET.stylesGzip);
});
