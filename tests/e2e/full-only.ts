import type { TestInfo } from '@playwright/test';

/** Of a test that has its turn in npm run test:full only; npm test names it as skipped. */
export const FULL_ONLY = { tag: '@full' } as const;

/** Before a page is opened for it. */
export function skipInQuickRun(test: TestInfo): void {
  test.skip(
    process.env['KAVACH_FULL'] !== '1' && test.tags.includes(FULL_ONLY.tag),
    'only in npm run test:full',
  );
}
