import type { Page } from '@playwright/test';

/** Until what the page shows now has been in sight for longer than it is deaf: two pictures of it, and a while. */
export async function inSight(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 300)));
      }),
  );
}
