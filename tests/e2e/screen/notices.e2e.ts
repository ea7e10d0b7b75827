import { expect } from '@playwright/test';
import type { Notice } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import { NOW } from '../../support/screen/session.ts';
import { test } from './fixture.ts';

const passed = (id: number): Notice => ({
  id,
  at: instant(NOW - 3_600_000 + id),
  level: 'info',
  event: 'filled',
  text: `Fact ${id} of the morning`,
  acknowledged: false,
});
const MORNING = [5, 4, 3, 2, 1].map((id) => passed(id));
const HALT: Notice = {
  id: 6,
  at: NOW,
  level: 'serious',
  event: 'halt',
  text: 'Trading halted',
  acknowledged: false,
};

test('a halt is shown though five facts of the morning were never acknowledged, and stays until it is', async ({
  open,
}) => {
  const { page, host } = await open('paper');
  const notices = page.getByRole('log', { name: 'Notices' });
  host.push({ notices: { notices: MORNING } });
  await expect(notices).toBeEmpty();
  host.push({ notices: { notices: [HALT, ...MORNING] } });
  await expect(notices).toContainText('Serious: Trading halted');
  await notices.getByRole('button', { name: 'Acknowledge' }).click();
  await expect.poll(() => host.given.at(-1)).toEqual({ name: 'notice.acknowledge', args: { id: 6 } });
  host.push({ notices: { notices: [{ ...HALT, acknowledged: true }, ...MORNING] } });
  await expect(notices).toBeEmpty();
});
