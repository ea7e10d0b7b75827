import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { OpenMode } from '../open-terminal.ts';
import { numberOption, readOptions } from './read-options.ts';

/** As fast as a newcomer enjoys it: the first trade within two minutes, a day in six, and still readable. */
export const DEFAULT_SPEED = 60;
/** Taken when it is free; else any free one. */
export const USUAL_PORT = 7410;

export const SERVE_HELP = `kavach [serve] [options]

Runs the terminal; its screen is a page in this machine's browser. The first line on standard output is
"Kavach is listening on http://127.0.0.1:PORT/..."; that address, opened once, signs the browser in.
Opens in Paper where the keys of Breeze are set up, else in Demo (a simulated market, no account needed); the screen
switches between them. Live is armed on the screen, for one session.

  --port N         the port; 0 takes a free one (default: ${USUAL_PORT} where it is free)
  --data DIR       the data folder (default: the system's usual place)
  --demo           opens in Demo
  --paper          opens in Paper, also without keys: Setup asks for them
  --scenario NAME  what happens in Demo: demo (default), S1 to S8, stop-hit, limit-hit, quiet, gap, feed-loss,
                   trend, hedge-refused, expiry; another one than the running Demo's begins a new Demo
  --seed N         another market of the same scenario; begins a new Demo likewise
  --speed N        times real time, 0 (paused) to 1000 (default: ${DEFAULT_SPEED})
  --rehearsal URL  trades with local brokers (npm run brokers) instead of the real ones, by their clock, in a data
                   folder of its own; a packaged build refuses it
  --passphrase     reads the passphrase of the keys from standard input; a shell is asked for it anyway
  --no-open        opens no browser
  --help           this text

The exchange's calendar is the one that was imported into the data folder (kavach import --help), else the built-in one.
A terminal that was ended or killed goes on where it stopped. Ctrl+C ends it.
Exit codes: 0 done, 1 failed, 2 wrong use.
`;

export interface ServeOptions {
  readonly help: boolean;
  /** Null: the usual one, or any free one. */
  readonly port: number | null;
  readonly data: string | null;
  readonly scenario: string | null;
  readonly seed: number | null;
  readonly speed: number;
  readonly open: boolean;
  /** A line of standard input is the passphrase of the keys, also where it is no shell. */
  readonly passphrase: boolean;
  /** Null: as the keys in the data folder tell. */
  readonly mode: OpenMode | null;
  /** The address of local brokers; null for the real ones. */
  readonly rehearsal: string | null;
}

/** The options of a start, also of the desktop's. */
export const SERVE_SPEC = {
  port: { type: 'string' },
  data: { type: 'string' },
  demo: { type: 'boolean', default: false },
  paper: { type: 'boolean', default: false },
  rehearsal: { type: 'string' },
  scenario: { type: 'string' },
  seed: { type: 'string' },
  speed: { type: 'string' },
  passphrase: { type: 'boolean', default: false },
  'no-open': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export function serveOptions(args: readonly string[]): Result<ServeOptions, string> {
  const read = readOptions(args, SERVE_SPEC);
  if (!read.ok) return read;
  const { help, data, scenario } = read.value;
  const port = numberOption('--port', read.value.port, { min: 0, max: 65_535 }, null);
  if (!port.ok) return port;
  const seed = numberOption('--seed', read.value.seed, { min: 0, max: 2_147_483_647 }, null);
  if (!seed.ok) return seed;
  const speed = numberOption('--speed', read.value.speed, { min: 0, max: 1_000 }, DEFAULT_SPEED);
  if (!speed.ok) return speed;
  if (data === '') return err('--data needs a folder');
  const { demo, paper, rehearsal } = read.value;
  if (demo && (paper || rehearsal !== undefined))
    return err('--demo goes with neither --paper nor --rehearsal');
  return ok({
    help,
    port: port.value,
    data: data ?? null,
    scenario: scenario ?? null,
    seed: seed.value,
    speed: speed.value,
    open: !read.value['no-open'],
    passphrase: read.value.passphrase,
    mode: demo ? 'demo' : paper || rehearsal !== undefined ? 'paper' : null,
    rehearsal: rehearsal ?? null,
  });
}
