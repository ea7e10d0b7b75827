import type { SignalId } from '../contract/settings.ts';

/** Everything that can be done from the screen, by name: the same name for key, palette and button. */
export type ActionId =
  | 'emergency.stop'
  | 'squareOff.selected'
  | 'squareOff.all'
  | 'palette.open'
  | 'live.open'
  | 'live.disarm'
  | 'live.endFirstWeek'
  | 'position.acknowledge'
  | 'position.adopt'
  | 'doctor.run'
  | 'backup.start'
  | 'stop.report'
  | 'drill.show'
  | `page.${'morning' | 'terminal' | 'journal' | 'backtest' | 'replay' | 'setup' | 'settings'}`
  | `focus.${'chart' | 'chain' | 'signals' | 'positions' | 'log' | 'money'}`
  | `timeframe.${1 | 5 | 15 | 60 | 1440}`
  | `signal.select.${SignalId}`
  | `window.${'chart' | 'chain'}`
  | 'chart.vix'
  | 'payoff.whatIf'
  | `chain.${'columns' | 'centre'}`
  | 'log.journal'
  | 'log.orders'
  | `backtest.${'run' | 'cancel'}`
  | 'history.show'
  | 'history.import'
  | 'history.server'
  | 'replay.toggle'
  | `replay.${'bar' | 'decision'}.${'next' | 'previous'}`
  | `replay.${'faster' | 'slower'}`
  | 'replay.leave'
  | 'bar.explain'
  | 'keys.show'
  | 'row.copy'
  | 'theme.toggle'
  | 'halt.reset'
  | 'stop.show'
  | 'demo.new'
  | `demo.speed.${0 | 1 | 10 | 60 | 300 | 1000}`
  | 'feed.start'
  | 'feed.stop'
  | 'signals.start'
  | 'signals.stop'
  | `signal.toggle.${SignalId}`
  | `settings.${'propose' | 'default' | 'undo' | 'export'}`
  | 'preset.terminal'
  | 'preset.author'
  | `mode.${'demo' | 'paper'}`
  | `account.login.${'breeze' | 'kite'}`
  | 'health.show'
  | `alerts.${'show' | 'acknowledge'}`
  | 'unwind.show';
