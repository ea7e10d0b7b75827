import { expect, type Page } from '@playwright/test';
import type { Notice, NoticeLevel } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import { NOW } from '../../support/screen/session.ts';
import { test } from './fixture.ts';

const notice = (id: number, level: NoticeLevel, text: string): Notice => ({
  id,
  at: instant(NOW + id),
  level,
  event: level === 'serious' ? 'halt' : 'filled',
  text,
  acknowledged: false,
});
const MORNING = [5, 4, 3, 2, 1].map((id) => notice(id, 'info', `Fact ${id} of the morning`));
const HALT = notice(6, 'serious', 'Trading halted');
const MISSED = notice(7, 'warning', 'S7 missed: no quote for the hedge');

const standing = (page: Page) => page.getByRole('log', { name: 'Notices' });
const passing = (page: Page) => page.getByRole('group', { name: 'Said in passing' });

test('a halt is shown though five facts of the morning were never acknowledged, and stays until it is', async ({
  open,
}) => {
  const { page, host } = await open('paper');
  const notices = standing(page);
  host.push({ notices: { notices: MORNING } });
  await expect(notices).toBeEmpty();
  host.push({ notices: { notices: [HALT, ...MORNING] } });
  await expect(notices).toContainText('Serious: Trading halted');
  await notices.getByRole('button', { name: 'Acknowledge' }).click();
  await expect.poll(() => host.given.at(-1)).toEqual({ name: 'notice.acknowledge', args: { id: 6 } });
  host.push({ notices: { notices: [{ ...HALT, acknowledged: true }, ...MORNING] } });
  await expect(notices).toBeEmpty();
});

test('a warning stands beside the journal and covers none of its rows; what is plain passes in the status bar', async ({
  open,
}) => {
  const { page, host } = await open('paper');
  await page.setViewportSize({ width: 1280, height: 720 });
  host.push({ notices: { notices: [MISSED, HALT, ...MORNING] } });
  await expect(standing(page)).toContainText('Warning: S7 missed');
  const box = await standing(page).boundingBox();
  const newest = await page.locator('.log tr').first().boundingBox();
  if (box === null || newest === null) throw new Error('nothing is drawn');
  expect(newest.y).toBeGreaterThanOrEqual(box.y + box.height);
  const newer = notice(8, 'info', 'S7 open, net credit 35.60');
  host.push({ notices: { notices: [newer, MISSED, HALT, ...MORNING] } });
  await expect(passing(page)).toContainText('S7 open, net credit 35.60');
  const bar = await passing(page).boundingBox();
  expect(bar?.y).toBeGreaterThanOrEqual(720 - 24);
  // It goes by itself; the warning stays until it is closed, on every page.
  await expect(passing(page)).toBeEmpty();
  await page.getByRole('button', { name: 'Settings' }).click();
  await standing(page).getByRole('button', { name: 'Close' }).click();
  await expect(standing(page)).not.toContainText('S7 missed');
});
