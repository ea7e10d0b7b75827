import { expect, type Page } from '@playwright/test';
import { clockOf, panel, test } from './fixture.ts';
import { inSight } from '../in-sight.ts';
import { expectShortClosedFirst, exported } from './journal.ts';

const PROPOSE = 'Control+Shift+F';

function line(page: Page) {
  return page.getByRole('alertdialog', { name: 'Proposal' });
}

/** Enter and a click at the very moment the line appears; true when the line took neither for a confirmation. */
async function confirmsAtOnce(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const observer = new MutationObserver(() => {
          const verb = document.querySelector<HTMLElement>('[role=alertdialog][aria-label=Proposal] button');
          if (verb === null) return;
          observer.disconnect();
          const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
          const ignored = !verb.dispatchEvent(enter);
          verb.click();
          resolve(ignored);
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );
}

/** Until the line has stood for longer than it is deaf. */
async function untilHeard(page: Page): Promise<void> {
  await expect(line(page).getByRole('button', { name: /^Square off/ })).toBeFocused();
  await inSight(page);
}

test('square off by keyboard alone: proposed, deaf at first, dropped by Esc, sent by Enter, short first', async ({
  openWithSpread,
}) => {
  const { page, data } = await openWithSpread();
  const tooSoon = confirmsAtOnce(page);
  await page.keyboard.press(PROPOSE);
  expect(await tooSoon).toBe(true);
  await expect(line(page)).toContainText('DEMO');
  await untilHeard(page);
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeHidden();
  await expect(panel(page, 'Positions')).toContainText('1 spread');
  const dropped = await exported(data);
  expect(dropped.filter(({ fact }) => fact.type === 'exitDecided')).toEqual([]);
  expect(dropped.findLast(({ fact }) => fact.type === 'proposalClosed')?.fact).toMatchObject({
    outcome: 'dropped',
  });

  await page.keyboard.press(PROPOSE);
  await untilHeard(page);
  await page.keyboard.press('Enter');
  await expect(line(page)).toBeHidden();
  const closed = page.getByRole('table', { name: 'Closed today' }).getByRole('row', { name: /^S1 / });
  await expect(closed).toContainText('Squared off by you', { timeout: 45_000 });
  await expectShortClosedFirst(data);
  await expect(clockOf(page)).toContainText('Open');
});
