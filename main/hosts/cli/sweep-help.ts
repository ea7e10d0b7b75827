export const SWEEP_HELP = `kavach sweep --bars FILE --vary NAME=VALUE,VALUE [--vary ...] [options]

Runs a backtest for every combination of the values, on all cores, each as kavach backtest would run it.

  --vary NAME=VALUES   a setting and its values, such as hedgeOffsetPoints=100,200,300; may be given again
  --split YYYY-MM-DD   weeks before it are in-sample, from it on out-of-sample: both are printed
  --keep FILE          rows are kept in this file as they come; given again, they are not run again
  --workers N          threads (default: one for each core)
  --format FORMAT      table (default), json, csv or html (a heat map)
  and those of kavach backtest: --history, --vendor, --data, --daily, --options, --vix, --calendar, --from, --to,
  --preset, --exit, --stop, --strike-rule, --tolerance
  --help               this text

Ctrl-C ends it after the runs at hand; what is done is printed, and kept where --keep says.
Exit codes: 0 done, 1 failed or cancelled, 2 wrong use.
`;
