export const HISTORY_HELP = `kavach history coverage [options]
       kavach history connect --server NAME --database NAME [options]
       kavach history test | forget [--data DIR]

coverage shows what there is of the past and what is missing against the exchange's calendar, series by series: whole
days, days with holes, sessions without bars, bars that are there twice, outside the session or off the grid, and times
that look moved (5:30 late, 4:15 or 5:30 early, bars named by their end), each with what the suspicion rests on.
Nothing is repaired.

  --store STORE         sqlite (default): the history of the data folder; sqlserver: the SQL Server that was connected
  --days                also every day that is not as it should be
  --day YYYY-MM-DD      that day in detail: which bars are missing, double or foreign
  --symbol SYMBOL       NIFTY or INDIAVIX only
  --minutes N           bars of 1, 5, 15, 60 or 240 minutes only
  --vendor NAME         one vendor's data only
  --from YYYY-MM-DD     the first day to judge; else the first that has bars
  --to YYYY-MM-DD       the last
  --format FORMAT       table (default), csv or json

connect keeps where your SQL Server is, and tries it; the password is asked for on standard input and kept in a
file that only you can read. Kavach only reads there: a login with db_datareader is enough.

  --server NAME         the server
  --port N              its port (default 1433), or
  --instance NAME       a named instance
  --database NAME       the database with the author's tables (docs/history.md)
  --login KIND          sql (default) and windows (NTLM): with --user, windows with --domain too
                        entra-password: with --user, --tenant and --client; entra-service: --tenant and --client
                        entra-token: an access token instead of a password; entra-default: as the machine is signed in
  --no-encrypt          without TLS: only for a server on this machine
  --trust-certificate   takes a certificate that nobody vouches for

test says how far the connection comes, table by table; forget deletes the server and its password.

  --data DIR            the data folder; else the system's usual place
  --help                this text

Exit codes: 0 done, 1 failed, 2 wrong use. What is missing is no failure.
`;
