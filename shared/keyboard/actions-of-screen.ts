// Menus of the screen, each action by what it is called where the moment is not known.

export const GO = {
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

export const CHART = {
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

export const PAST = {
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

export const SETTINGS = {
  'settings.propose': 'Save the settings',
  'settings.default': "Put the default into the focused setting's field",
  'settings.undo': 'Undo the last save of the settings',
  'settings.export': 'Export the settings as a file',
  'preset.terminal': 'Use the settings preset: terminal',
  'preset.author': 'Use the settings preset: author',
  'alerts.show': 'Alerts: rules, sounds, Telegram',
  'alerts.acknowledge': 'Acknowledge the newest serious alert',
} as const;

export const HELP = {
  'keys.show': 'Show all keys',
  'health.show': 'Show health',
  'doctor.run': 'Run the doctor’s checks again',
  'backup.start': 'Back up now',
} as const;
