import { expect, type Page } from '@playwright/test';
import { SIGNAL_IDS, type SignalId } from '../../../shared/contract/index.ts';
import { FASTEST, ordersShown, panel, runAt, test, untilClock } from './fixture.ts';
import { expectInOrder, exported, lifeIn, rowsShown } from './journal.ts';

interface Day {
  readonly scenario: string;
  readonly signal: SignalId;
  /** Minutes before the exit: from here on the day runs slowly enough to be looked at. */
  readonly before: string;
}

const UNTIL_TIME: readonly Day[] = [
  { scenario: 'demo', signal: 'S1', before: '14:40' },
  ...SIGNAL_IDS.map((id) => ({ scenario: id, signal: id, before: '14:40' })),
];
// The day that ends by its stop at noon is the shortest of them; the others have their turn in npm run test:full.
const QUICK: Day = { scenario: 'stop-hit', signal: 'S1', before: '12:15' };
const DAYS = process.env['KAVACH_FULL'] === '1' ? [QUICK, ...UNTIL_TIME] : [QUICK];

const ENDED = /^(Time|Stop|Daily limit)$/;

async function expectFired(page: Page, signal: SignalId): Promise<void> {
  const signals = panel(page, 'Signals');
  const row = signals.getByRole('option', { name: new RegExp(`^${signal}`) });
  await expect(row).toContainText('Fired 11:15', { timeout: 60_000 });
  await expect(signals.getByText(`${signal}: Mon 10:15 bar, fired at its close 11:15`)).toBeVisible();
  await expect(signals.getByText(/^(\d+) of \1 met$/)).toBeVisible();
  await expect(signals.getByText(`(${signal}, Mon 11:15)`)).toBeVisible();
}

/** A spread with both legs filled, each with a result in numbers. */
async function expectHeld(page: Page, signal: SignalId): Promise<void> {
  const positions = panel(page, 'Positions');
  await expect(positions.getByRole('heading', { name: new RegExp(`^${signal} `) })).toBeVisible({
    timeout: 20_000,
  });
  await expect(positions.getByRole('row', { name: /Short −\d/ })).toBeVisible();
  await expect(positions.getByRole('row', { name: /Hedge \+\d/ })).toBeVisible();
  await expect(page.getByTestId('net')).toHaveText(/^[+−]\d[\d,]*\.\d\d$/);
  const before = await page.getByTestId('net').innerText();
  await expect(page.getByTestId('net')).not.toHaveText(before);
}

async function expectClosed(page: Page, signal: SignalId): Promise<void> {
  const closed = page
    .getByRole('table', { name: 'Closed today' })
    .getByRole('row', { name: new RegExp(`^${signal} `) });
  await expect(closed).toBeVisible({ timeout: 120_000 });
  // Before the next day begins with an empty page.
  await runAt(page, 'Pause');
  await expect(closed.getByRole('cell').nth(1)).toHaveText(ENDED);
  await expect(panel(page, 'Positions')).toContainText('flat');
  await expect(closed.getByRole('cell').nth(4)).toHaveText(await page.getByTestId('net').innerText());
}

/** What the journal page shows of the spread is what another process reads, word for word. */
async function expectJournalShows(page: Page, data: string): Promise<void> {
  const rows = await exported(data);
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await page.getByRole('group', { name: 'Spread' }).getByRole('button').last().click();
  await expect(page.getByRole('button', { name: 'All' }).first()).toHaveAttribute('aria-pressed', 'false');
  const ofSpread = rows.filter(({ spread }) => spread !== '');
  await expect
    .poll(async () => (await rowsShown(page)).get(ofSpread.at(-1)?.row ?? 0))
    .toBe(ofSpread.at(-1)?.text);
  for (const [row, text] of await rowsShown(page))
    expect(text).toBe(rows.find((each) => each.row === row)?.text);
}

test.describe('a Demo day without a hand on it', () => {
  test.describe.configure({ timeout: 240_000 });

  for (const { scenario, signal, before } of DAYS) {
    test(`${scenario}: ${signal} fires, the hedge is bought first, the spread is held, closed and told`, async ({
      open,
    }) => {
      const { page, data } = await open('--scenario', scenario, '--speed', FASTEST);
      await expectFired(page, signal);
      await expectHeld(page, signal);
      const entered = await ordersShown(page);
      await untilClock(page, before);
      await runAt(page, '300×');
      if (before !== QUICK.before) {
        // The evening after it is skipped: a minute of the market is a second, so that the page is read before it.
        await untilClock(page, '15:08');
        await runAt(page, '60×');
      }
      await expectClosed(page, signal);

      const orders = await ordersShown(page);
      const [hedge, main] = orders;
      expect(hedge).toMatch(/^Buy \d+ (PE|CE)$/);
      expect(main).toMatch(/^Sell \d+ (PE|CE)$/);
      expect(orders.slice(2)).toEqual([main?.replace('Sell', 'Buy'), hedge?.replace('Buy', 'Sell')]);
      expect(entered).toContain(main);
      expect(entered.slice(0, entered.indexOf(main ?? ''))).toContain(hedge);
      expectInOrder(lifeIn(await exported(data)), [
        'fired',
        'planned',
        'hedgeEntry intended',
        'hedgeEntry filled',
        'mainEntry intended',
        'mainEntry filled',
        'open',
        'exit decided',
        /^(brokerStop|mainExit) filled$/,
        'hedgeExit intended',
        'hedgeExit filled',
        'closed',
      ]);
      await expectJournalShows(page, data);
    });
  }
});
