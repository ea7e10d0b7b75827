import type { CommandName } from '../../../../shared/contract/index.ts';
import { ACCOUNT } from './accounts.ts';
import { ALERTING } from './alerts.ts';
import { BACKTESTS } from './backtests.ts';
import type { Ways } from './hands.ts';
import { DESKTOP } from './desktop.ts';
import { HISTORY } from './history.ts';
import { LIVE } from './live.ts';
import { REPLAYS } from './replays.ts';
import { SETTINGS } from './settings.ts';
import { STOP } from './stop.ts';
import { TERMINAL } from './terminal.ts';

/** Commands that the screen sends by itself, or not at all, each with the reason. */
const BY_NO_HAND = {
  'chart.bars': 'asked by the chart for what it shows',
  'replay.bars': 'asked by the chart for what it shows',
  'signals.evaluations': 'asked by the chart for the weeks that it shows',
  'replay.evaluations': 'asked by the chart for the weeks that it shows',
  'position.whatIf': 'asked by the dialog that adopts, for what it is about to show',
  'live.outlook': 'asked by the dialog that arms, for what it is about to show',
  'backtest.soFar': 'asked by the page while a run is under way',
  'history.imported': 'asked by the dialog when an import has ended',
  'settings.get': 'read by whatever shows a setting, before it does',
  'signals.enable': 'a script’s: the screen proposes the switch with the settings and sends settings.set',
} as const satisfies Partial<Record<CommandName, string>>;

/**
 * Every command of the contract: how it is given, or why by no hand. A new one does not compile before it stands here,
 * and one that is gone does not either.
 */
export const COMMANDS = {
  ...STOP,
  ...LIVE,
  ...TERMINAL,
  ...SETTINGS,
  ...ALERTING,
  ...ACCOUNT,
  ...REPLAYS,
  ...BACKTESTS,
  ...DESKTOP,
  ...HISTORY,
  ...BY_NO_HAND,
} satisfies Readonly<Record<CommandName, Ways | string>>;
