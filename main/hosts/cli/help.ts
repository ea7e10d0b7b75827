export const HELP = `kavach: sells NIFTY weekly options by rule, always hedged

  kavach                 opens the terminal (kavach serve, with a browser)
  kavach serve           runs the terminal; its screen is in a browser
  kavach signals         prints the weekly signals of candle files
  kavach backtest        years of history through the engine that trades, with a report
  kavach sweep           a backtest for every combination of settings, on all cores
  kavach replay          trades candle files with the real engine
  kavach import          imports candles, option prices, or the exchange's calendar
  kavach history         shows what there is of the past, and what is missing
  kavach journal         verify, export or replay a journal
  kavach keys            where keys are kept; seals them, imports those of a former system
  kavach doctor          checks everything end to end, with what to do about each
  kavach backup          a backup of the whole state, also while the terminal trades
  kavach restore         puts the state of a backup in its place, or takes that back
  kavach stop            emergency stop

kavach COMMAND --help tells more of each; kavach --version prints the version.
Exit codes: 0 done, 1 failed, 2 wrong use.
`;
