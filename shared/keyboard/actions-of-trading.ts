// Menus of the trading itself, each action by what it is called where the moment is not known.

export const SAFETY = {
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

export const SIGNALS = {
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

export const MARKET = {
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
