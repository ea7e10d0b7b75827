import type { CommandName } from '../../shared/contract/index.ts';

export interface CommandWords {
  /** `No answer to the emergency stop`. */
  readonly words: string;
  /** It only asks: without an answer nothing is in doubt. */
  readonly asks: boolean;
}

const does = (words: string): CommandWords => ({ words, asks: false });
const asks = (words: string): CommandWords => ({ words: `the question ${words}`, asks: true });

/** Every command as a person names it. One without words does not compile. */
export const COMMAND_WORDS: Readonly<Record<CommandName, CommandWords>> = {
  'emergency.stop': does('the emergency stop'),
  'emergency.reset': does('the reset after the halt'),
  'squareOff.propose': does('the wish to square off'),
  'squareOff.send': does('the square-off'),
  'squareOff.drop': does('dropping the proposal'),
  'mode.set': does('the change of mode'),
  'live.outlook': asks('what arming would lead to'),
  'live.endFirstWeek': does('ending the first live week'),
  'position.adopt': does('adopting the position'),
  'position.whatIf': asks('what adopting would do'),
  'position.acknowledge': does('your word that the position is your own'),
  'feed.start': does('starting the market feed'),
  'feed.stop': does('stopping the market feed'),
  'signals.start': does('starting to watch signals'),
  'signals.stop': does('stopping to watch signals'),
  'signals.enable': does('the switch of a signal'),
  'signals.evaluations': asks('for a week’s evaluations'),
  'settings.get': asks('for the settings'),
  'settings.set': does('saving the settings'),
  'chart.bars': asks('for the chart’s bars'),
  'journal.page': asks('for journal rows'),
  'journal.fact': asks('for a journal row’s fact'),
  'notice.acknowledge': does('acknowledging the notice'),
  'alerts.acknowledge': does('acknowledging the alert'),
  'alerts.set': does('saving the rules for alerts'),
  'alerts.telegram': does('keeping the Telegram bot'),
  'alerts.test': does('the test message to Telegram'),
  'demo.speed': does('the change of the Demo’s speed'),
  'demo.restart': does('starting a new Demo day'),
  'payoff.whatIf': asks('what if'),
  'account.loginPage': asks('for the login page'),
  'account.finishLogin': does('finishing the login'),
  'account.logout': does('the logout'),
  'account.keys': does('keeping the broker’s keys'),
  'account.address': does('keeping the registered address'),
  'doctor.run': does('the doctor’s checks'),
  'drill.start': does('the drill'),
  'backup.start': does('the backup'),
  'desktop.choose': does('the choice for this computer'),
  'history.coverage': asks('for what of the past is there'),
  'history.import': does('the import'),
  'history.stopImport': does('stopping the import'),
  'history.imported': asks('for what was imported'),
  'history.connect': does('connecting the SQL Server'),
  'history.forget': does('forgetting the SQL Server'),
  'history.test': does('the trial of the SQL Server'),
  'replay.days': asks('for days to replay'),
  'replay.open': does('opening the replay'),
  'replay.close': does('closing the replay'),
  'replay.play': does('playing or pausing the replay'),
  'replay.speed': does('the replay’s speed'),
  'replay.seek': does('the jump in the replay'),
  'replay.step': does('the step in the replay'),
  'replay.bars': asks('for the replay’s bars'),
  'replay.evaluations': asks('for the replay’s evaluations'),
  'backtest.run': does('starting the backtest'),
  'backtest.rerun': does('the backtest made again'),
  'backtest.cancel': does('ending the backtest'),
  'backtest.soFar': asks('how far the backtest is'),
  'backtest.list': asks('for kept runs'),
  'backtest.show': asks('for a run'),
  'backtest.trade': asks('for a trade of a run'),
  'backtest.compare': asks('how two runs differ'),
  'backtest.export': asks('for a run to export'),
};
