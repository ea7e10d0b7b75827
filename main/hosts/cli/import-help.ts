export const IMPORT_HELP = `kavach import FILE... [options]
       kavach import --from-sqlserver | --from-folder DIR [options]
       kavach import --from-breeze --from DATE [--to DATE]
       kavach import --kind calendar FILE | --built-in | --export FILE

Puts candles and option prices, CSV or CSV.gz, into the history of the data folder. A file comes in whole or not at
all: one bad line, or one row that contradicts what is stored, and nothing of it is kept. Rows that are there already
with the same values are counted and passed over.

  --kind KIND       candles (bars within the day), daily or options; else the file's header tells. Or calendar: the
                    exchange's calendar, a JSON file that takes the place of the one in force (docs/calendar.md)
  --symbol SYMBOL   NIFTY (default) or INDIAVIX, for candles; old files have VIX in four decimals: it is rounded to
                    hundredths, and the report counts the values
  --vendor NAME     whose data it is (default import): the data of two vendors are never mixed
  --data DIR        the data folder; else the system's usual place
  --format FORMAT   table (default), csv or json
  --help            this text

Copies out of another store, each series whole or not at all; what is there already is counted and passed over:
  --from-sqlserver  the SQL Server that kavach history connect keeps
  --from-folder DIR another data folder
  --minutes N       only bars of this length; --kind candles, daily or options: only these
  --from, --to DATE only these days (for option prices: these expiries)

Asks Breeze for the days that are not whole yet, two at a time, each kept before the next; Ctrl-C, a lost line or a used-up
day of calls ends it, and the same command goes on from there. Needs today's login, and no terminal on the folder:
  --from-breeze     minutes and daily candles of NIFTY
  --from, --to DATE the days; to yesterday where --to is not given

With --kind calendar, what changes against the calendar in force is printed, row by row:
  --older           takes a file that was compared with the exchange's notices earlier than the one in force
  --built-in        goes back to the calendar that comes with Kavach
  --export FILE     writes the calendar in force to a new file, to be checked, edited and imported
A terminal that runs keeps its calendar until its next start.

Exit codes: 0 done, 1 failed, 2 wrong use.
`;
