export const BACKTEST_HELP = `kavach backtest --bars FILE [options]
kavach backtest list|show ID|compare ID ID|rerun ID [--data DIR]

Years of history through the engine that trades: signals, plan, gate, hedged spread, guards, exit. Every week whose
signal fired is told, traded or not, with its reason. Option prices come from recorded points where there are any
within the tolerance, else from the model (docs/model.md); each fill says which.

  --history            the market of the data folder (kavach import) in place of files
  --vendor NAME        whose market of the history (default: import)
  --bars FILE          candles of 1, 5, 15 or 60 minutes, CSV or CSV.gz
  --daily FILE         official daily candles
  --options FILE       recorded option prices
  --vix FILE           India VIX, daily or intraday candles
  --calendar FILE      the exchange's calendar (default: the built-in one; docs/calendar.md)
  --from YYYY-MM-DD    first day; trading begins with the first whole week
  --to YYYY-MM-DD      last day to trade (default: the last day of the candles)
  --preset NAME        terminal (default: the limits of live trading) or author
  --exit RULE          daily or expiry (default: the preset's)
  --stop RULE          tick or hourlyClose (default: the preset's)
  --strike-rule RULE   directional50 or nearest100 (default: the preset's)
  --tolerance MINUTES  how old a recorded option price may be (default: 15; 0: its own minute only)
  --slippage PAISE     how much wider each side of every quote is than its spread (default: 0)
  --beside             runs the other exit as well and shows both, week by week
  --format FORMAT      table (default), json, csv or html (with --beside always)
  --save               keeps the run in the data folder; its id is printed
  --data DIR           the data folder (default: the system's usual place)
  --check-lookahead    runs cuts of the history besides: each must decide as the whole did up to its cut
  --help               this text

list, show, compare and rerun read what --save kept; rerun runs it again from its files and says what differs.
Exit codes: 0 done, 1 failed (also: rerun differs, or a cut does), 2 wrong use.
`;
