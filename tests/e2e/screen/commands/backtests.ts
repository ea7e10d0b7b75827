import type { CommandName } from '../../../../shared/contract/index.ts';
import { byButton, press, tabToPlace, toPage, type Ways } from './hands.ts';

const BACKTEST = toPage('Backtest', 'b');
const RUN: Pick<Ways, 'mouse' | 'keys'> = {
  async mouse(hand) {
    await BACKTEST.mouse(hand);
    await hand.page
      .getByRole('button', { name: /^Run\b(?! again)/ })
      .last()
      .click();
  },
  async keys(hand) {
    await BACKTEST.keys(hand);
    await press(hand, 'Control+Enter');
  },
};

const TRADE_ROW = 'table[aria-label="Trades, newest first"] tbody tr';
const RUNS = byButton('Runs…', BACKTEST);

/** Backtests. */
export const BACKTESTS = {
  'backtest.run': { from: 'paper', ...RUN },
  'backtest.cancel': {
    from: 'paper',
    async mouse(hand) {
      await RUN.mouse(hand);
      await hand.page.getByRole('button', { name: /^Cancel/ }).click();
    },
    async keys(hand) {
      await RUN.keys(hand);
      await hand.page.getByRole('progressbar', { name: 'Backtest' }).waitFor();
      await press(hand, 'Escape');
    },
  },
  'backtest.rerun': { from: 'paper', ...byButton('Run again', BACKTEST) },
  'backtest.list': { from: 'paper', sheet: true, ...RUNS },
  'backtest.show': { from: 'paper', sheet: true, ...byButton(/^Show 30bb12/, RUNS) },
  'backtest.compare': { from: 'paper', sheet: true, ...byButton(/^Compare 30bb12/, RUNS) },
  'backtest.export': { from: 'paper', ...byButton('Export CSV', BACKTEST) },
  'backtest.trade': {
    from: 'paper',
    async mouse(hand) {
      await BACKTEST.mouse(hand);
      await hand.page.locator(TRADE_ROW).first().dblclick();
    },
    async keys(hand) {
      await BACKTEST.keys(hand);
      await tabToPlace(hand, hand.page.locator(TRADE_ROW).first());
      await press(hand, 'Enter');
    },
  },
} satisfies Partial<Record<CommandName, Ways>>;
