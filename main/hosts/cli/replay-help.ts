export const REPLAY_HELP = `kavach replay --bars FILE [options]

Runs the terminal over recorded candles as fast as it goes: signals, plan, gate, hedged spread on the paper broker,
guards, exit. Option prices come from recorded points where there are any, else from the model; each is labelled.

  --bars FILE          candles of 1, 5, 15 or 60 minutes, CSV or CSV.gz
  --daily FILE         official daily candles
  --options FILE       recorded option prices
  --vix FILE           India VIX, daily or intraday candles
  --calendar FILE      the exchange's calendar (default: the built-in one; docs/calendar.md)
  --from YYYY-MM-DD    first day to trade (default: the first week with a previous week)
  --to YYYY-MM-DD      last day to trade (default: the last day of the candles)
  --preset NAME        terminal (default) or author
  --exit RULE          daily or expiry (default: the preset's)
  --stop RULE          tick or hourlyClose (default: the preset's)
  --strike-rule RULE   directional50 or nearest100 (default: the preset's)
  --format FORMAT      table (default), json or csv
  --help               this text

Exit codes: 0 done, 1 failed, 2 wrong use.
`;
