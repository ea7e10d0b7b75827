import { exampleShadow } from '../../../support/screen/shadow.ts';
import { AS_DRAWN, button, keys, seen, view, type View } from './view.ts';

/** The terminal in each of its states. */
const STATES: readonly View[] = [
  view('terminal', 'paper', 'Paper, a hedged spread open', { ...AS_DRAWN, design: 'terminal' }),
  view('light', 'paper', 'The same in the light theme', {
    ...AS_DRAWN,
    theme: 'light',
    design: 'terminal-light',
  }),
  view('small', 'paper', 'The same in the smallest window', { design: 'terminal' }),
  view('large', 'paper', 'The same in a large window', { width: 1_920, height: 1_080, design: 'terminal' }),
  view('demo', 'demo', 'A Demo day at 60×: what happened before, and what to try'),
  view('waiting', 'quiet', 'Nothing is open: what comes next'),
  view('first-bar', 'firstBar', 'Monday before the first bar: what is waited for, and until when'),
  view('holiday', 'closed', 'A holiday'),
  view('loading', 'loading', 'The terminal has not answered yet', { silentMs: 1_250 }),
  view('host-lost', 'live', 'The terminal has fallen silent: the last state with its age', {
    silentMs: 4_000,
  }),
  view('live', 'live', 'Live, armed, its stop resting at the broker', { ...AS_DRAWN, design: 'live-armed' }),
  view('disarmed', 'disarmed', 'Live disarmed with its spread still open'),
  view('degraded', 'degraded', 'The feed is stale, Kite does not answer', {
    ...AS_DRAWN,
    design: 'degraded',
    show: ({ page }) => seen(page, 'Prices are'),
  }),
  view('degraded-light', 'degraded', 'The same in the light theme', {
    theme: 'light',
    design: 'degraded',
    show: ({ page }) => seen(page, 'Prices are'),
  }),
  view('session-ended', 'sessionDead', 'Kite has ended the session while a spread is open'),
  view('limit', 'limit', 'The daily loss limit is reached; a serious notice waits for its acknowledgement'),
  view('unknown-positions', 'foreign', 'The account holds what nobody has spoken for'),
  view('beside', 'beside', 'The same beside a spread of ours'),
  view('expiry', 'expiry', 'Expiry day with its cockpit', { ...AS_DRAWN, design: 'expiry' }),
  view('expiry-unknown', 'expiryUnknown', 'The same where volatility is not known', { design: 'expiry' }),
];

/** The way out. */
const STOP: readonly View[] = [
  view('square-off', 'paper', 'The proposal before a square-off', {
    ...AS_DRAWN,
    design: 'square-off',
    show: async (screen) => {
      await keys('Control+Shift+F')(screen);
      await screen.page.getByRole('alertdialog', { name: 'Proposal' }).waitFor();
    },
  }),
  view('emergency-running', 'stopping', 'The emergency stop at work', { ...AS_DRAWN, design: 'emergency' }),
  view('emergency-latched', 'halted', 'Halted afterwards, with what a reset needs', {
    ...AS_DRAWN,
    design: 'emergency-latched',
  }),
  view(
    'halted-silent',
    'halted',
    'Halted, and the terminal has fallen silent: both are said, the halt first',
    {
      silentMs: 4_000,
    },
  ),
  view('halted-light', 'halted', 'The same in the light theme', {
    theme: 'light',
    design: 'emergency-latched',
  }),
];

/** What of the terminal opens or changes by a key. */
const PARTS: readonly View[] = [
  view('twin', 'live', 'A live spread beside its paper twin', {
    show: async ({ page, host }) => {
      host.push({ shadow: exampleShadow() });
      await seen(page, 'Live less its paper twin');
    },
  }),
  view('orders', 'paper', 'The orders of the day', {
    show: async ({ page }) => page.getByRole('tab', { name: /Orders/ }).click(),
  }),
  view('mark', 'paper', 'A signal’s mark on the chart explains itself', {
    show: async ({ page }) => page.getByRole('button', { name: /S7 sell PE/ }).focus(),
  }),
  view('vix', 'paper', 'Five-minute candles with India VIX below', {
    show: async (screen) => {
      await button(/^5m$/)(screen);
      await button('VIX')(screen);
    },
  }),
  view('greeks', 'paper', 'The chain with Greeks; another signal chosen', {
    show: async (screen) => {
      await button('Greeks')(screen);
      await screen.page.getByRole('option', { name: /S3/ }).click();
    },
  }),
  view('what-if', 'paper', 'The spread at another spot, volatility and day', {
    show: async (screen) => {
      await button('What if…')(screen);
      await screen.page.getByTestId('what-if').waitFor();
    },
  }),
  view('window-chart', 'live', 'The chart in a window of its own', {
    width: 1_100,
    window: 'chart',
  }),
  view('window-chain', 'live', 'The chain in a window of its own', {
    width: 1_100,
    window: 'chain',
  }),
];

export const TERMINAL_VIEWS: readonly View[] = [...STATES, ...STOP, ...PARTS];
