import type { ActionId } from './action-id.ts';

const SAFETY = {
  'emergency.stop': 'Emergency stop',
  'stop.show': "Show the emergency stop's progress",
  'stop.report': 'Report of the last stop',
  'squareOff.selected': 'Square off the selected spread',
  'squareOff.all': 'Square off every spread',
  'unwind.show': 'Unwind list, to close by hand',
  'live.open': 'Arm live trading',
  'live.disarm': 'Disarm, back to Paper',
  'live.endFirstWeek': 'End the first live week',
  'position.acknowledge': 'Say that a position is your own',
  'position.adopt': 'Adopt a position of the live account',
  'halt.reset': 'Reset after a halt',
  'drill.show': 'Drill the emergency stop',
} as const;

const GO = {
  'palette.open': 'Command palette',
  'page.morning': 'Go to Morning',
  'page.terminal': 'Go to Terminal',
  'page.journal': 'Go to Journal',
  'page.backtest': 'Go to Backtest',
  'page.replay': 'Go to Replay',
  'page.setup': 'Go to Setup',
  'page.settings': 'Go to Settings',
  'focus.chart': 'Focus the chart',
  'focus.chain': 'Focus the option chain',
  'focus.signals': 'Focus the signals',
  'focus.positions': 'Focus the positions',
  'focus.log': 'Focus the journal and orders',
  'focus.money': 'Focus the P&L and risk',
  'window.chart': 'Open the chart in a window of its own',
  'window.chain': 'Open the option chain in a window of its own',
  'log.journal': 'Show the journal',
  'log.orders': 'Show the orders',
} as const;

const CHART = {
  'timeframe.1': 'Chart: 1 minute',
  'timeframe.5': 'Chart: 5 minutes',
  'timeframe.15': 'Chart: 15 minutes',
  'timeframe.60': 'Chart: 1 hour',
  'timeframe.1440': 'Chart: 1 day',
  'chart.vix': 'Chart: show or hide India VIX',
  'bar.explain': 'Explain a past bar',
  'payoff.whatIf': 'What if: the spread at another spot, volatility and day',
  'chain.columns': 'Chain: the next columns',
  'chain.centre': 'Chain: centre on the money',
  'row.copy': 'Copy the focused row as text',
  'theme.toggle': 'Use the other theme',
} as const;

const SIGNALS = {
  'signals.start': 'Start watching signals',
  'signals.stop': 'Stop watching signals',
  'signal.select.S1': 'Show S1',
  'signal.select.S2': 'Show S2',
  'signal.select.S3': 'Show S3',
  'signal.select.S4': 'Show S4',
  'signal.select.S5': 'Show S5',
  'signal.select.S6': 'Show S6',
  'signal.select.S7': 'Show S7',
  'signal.select.S8': 'Show S8',
  'signal.toggle.S1': 'Switch S1 on or off',
  'signal.toggle.S2': 'Switch S2 on or off',
  'signal.toggle.S3': 'Switch S3 on or off',
  'signal.toggle.S4': 'Switch S4 on or off',
  'signal.toggle.S5': 'Switch S5 on or off',
  'signal.toggle.S6': 'Switch S6 on or off',
  'signal.toggle.S7': 'Switch S7 on or off',
  'signal.toggle.S8': 'Switch S8 on or off',
} as const;

const MARKET = {
  'account.login.breeze': 'Log in to Breeze',
  'account.login.kite': 'Log in to Kite',
  'feed.start': 'Start the market feed',
  'feed.stop': 'Stop the market feed',
  'mode.paper': 'Switch to Paper',
  'mode.demo': 'Switch to Demo',
  'demo.new': 'Start a new Demo day',
  'demo.speed.0': 'Pause the Demo',
  'demo.speed.1': 'Run the Demo at 1×',
  'demo.speed.10': 'Run the Demo at 10×',
  'demo.speed.60': 'Run the Demo at 60×',
  'demo.speed.300': 'Run the Demo at 300×',
  'demo.speed.1000': 'Run the Demo at 1000×',
} as const;

const PAST = {
  'history.show': 'Show the history: what is there, what is missing',
  'history.import': 'Import history: files, Breeze, another store',
  'history.server': 'Connect a SQL Server',
  'backtest.run': 'Run a backtest',
  'backtest.cancel': 'Cancel the backtest',
  'replay.toggle': 'Replay: play or pause',
  'replay.bar.next': 'Replay: step to the next bar',
  'replay.bar.previous': 'Replay: step to the previous bar',
  'replay.decision.next': 'Replay: step to the next decision',
  'replay.decision.previous': 'Replay: step to the previous decision',
  'replay.faster': 'Replay: faster',
  'replay.slower': 'Replay: slower',
  'replay.leave': 'Leave the replay',
} as const;

const SETTINGS = {
  'settings.propose': 'Save the settings',
  'settings.default': "Put the default into the focused setting's field",
  'settings.undo': 'Undo the last save of the settings',
  'settings.export': 'Export the settings as a file',
  'preset.terminal': 'Use the settings preset: terminal',
  'preset.author': 'Use the settings preset: author',
  'alerts.show': 'Alerts: rules, sounds, Telegram',
  'alerts.acknowledge': 'Acknowledge the newest serious alert',
} as const;

const HELP = {
  'keys.show': 'Show all keys',
  'health.show': 'Show health',
  'doctor.run': 'Run the doctor’s checks again',
} as const;

/** What every action is called where the moment is not known: in a menu. One that is missing here does not compile. */
export const ACTION_TITLES: Readonly<Record<ActionId, string>> = {
  ...SAFETY,
  ...GO,
  ...CHART,
  ...SIGNALS,
  ...MARKET,
  ...PAST,
  ...SETTINGS,
  ...HELP,
};

const ids = (titles: Partial<Record<ActionId, string>>): readonly ActionId[] =>
  Object.keys(titles) as ActionId[];

/** Every action in its menu, in the order of a menu bar; the way out stands first. */
export const ACTION_MENUS: readonly { readonly title: string; readonly actions: readonly ActionId[] }[] = [
  { title: 'Safety', actions: ids(SAFETY) },
  { title: 'Go', actions: ids(GO) },
  { title: 'Chart', actions: ids(CHART) },
  { title: 'Signals', actions: ids(SIGNALS) },
  { title: 'Market', actions: ids(MARKET) },
  { title: 'Past', actions: ids(PAST) },
  { title: 'Settings', actions: ids(SETTINGS) },
  { title: 'Help', actions: ids(HELP) },
];
