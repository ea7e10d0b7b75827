export const HISTORY_HELP = `kavach history coverage [options]

Shows what there is of the past and what is missing against the exchange's calendar, series by series: whole days,
days with holes, sessions without bars, bars that are there twice, outside the session or off the grid, and times
that look moved (5:30 late, 4:15 or 5:30 early, bars named by their end), each with what the suspicion rests on.
Nothing is repaired.

  --days                also every day that is not as it should be
  --day YYYY-MM-DD      that day in detail: which bars are missing, double or foreign
  --symbol SYMBOL       NIFTY or INDIAVIX only
  --minutes N           bars of 1, 5, 15, 60 or 240 minutes only
  --vendor NAME         one vendor's data only
  --from YYYY-MM-DD     the first day to judge; else the first that has bars
  --to YYYY-MM-DD       the last
  --data DIR            the data folder; else the system's usual place
  --format FORMAT       table (default), csv or json
  --help                this text

Exit codes: 0 done, 1 failed, 2 wrong use. What is missing is no failure.
`;
