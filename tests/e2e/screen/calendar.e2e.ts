import { expect } from '@playwright/test';
import { LINKS, SESSION } from '../../support/screen/session.ts';
import { geometryFaults } from './geometry.ts';
import { test } from './fixture.ts';
import { FULL_ONLY } from '../full-only.ts';

const STATUS_BAR = '.statusbar .calfact';

test('an old calendar is yellow, in words, and degrades nothing', FULL_ONLY, async ({ open }) => {
  const { page } = await open('demo');
  const fact = page.locator(STATUS_BAR);
  await expect(fact).toHaveText(
    "Calendar compared with the exchange's notices 89 days ago: import a newer one",
  );
  await expect(fact).toHaveAttribute('title', /Nothing is blocked/);
  await expect(fact.locator('.dot')).toHaveClass('dot warn');
  await expect(page.locator('.banner')).toHaveClass('banner demo');
  await expect(page.getByText('Not all is well')).toBeHidden();
  await expect(page.locator('.stale-data')).toHaveCount(0);
  await page.getByRole('button', { name: 'Morning' }).click();
  const line = page.getByRole('region', { name: 'Links and account' }).getByText(/89 days ago/);
  await expect(line).toHaveClass('warned');
});

test(
  'a calendar that is well says nothing on the terminal, and its dates in the morning',
  FULL_ONLY,
  async ({ open }) => {
    const { page } = await open('paper');
    await expect(page.locator(STATUS_BAR)).toHaveCount(0);
    await page.getByRole('button', { name: 'Morning' }).click();
    await expect(page.getByText('as of 12 Nov 2026, until 31 Dec 2027')).toBeVisible();
  },
);

test('a calendar that cannot be relied on is red and stands in the banner', async ({ open }) => {
  const { page, host } = await open('paper');
  const detail =
    'file calendar.json in the data folder cannot be used; the one of the last start stands in. Import a good one, then start again';
  const links = LINKS.map((view) =>
    view.link === 'calendar'
      ? ({ ...view, state: 'down', detail, consequence: 'entriesBlocked' } as const)
      : view,
  );
  host.push({ session: { ...SESSION, links } });
  await expect(page.locator('.banner')).toContainText(`Not all is well`);
  await expect(page.locator('.banner')).toContainText(`Calendar ${detail}`);
  const fact = page.locator(STATUS_BAR);
  await expect(fact).toHaveClass('calfact failed');
  await expect(fact).toHaveAttribute('title', /New entries are blocked/);
  for (const [width, height] of [
    [1280, 720],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => geometryFaults(page), `${width}`).toEqual([]);
    await expect(page.getByRole('button', { name: 'Commands' })).toBeInViewport({ ratio: 1 });
  }
});
