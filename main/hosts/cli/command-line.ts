import { WRONG_USE, type CliIo } from './io.ts';

type Command = (args: readonly string[], io: CliIo) => Promise<number>;

/** Each command loads its own parts only: `kavach signals` does not wait for a web server. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).runServe,
  signals: async () => (await import('./signals.ts')).runSignals,
  backtest: async () => (await import('./backtest.ts')).runBacktestCommand,
  sweep: async () => (await import('./sweep.ts')).runSweepCommand,
  replay: async () => (await import('./replay.ts')).runReplayCommand,
  import: async () => (await import('./import.ts')).runImport,
  history: async () => (await import('./history.ts')).runHistory,
  journal: async () => (await import('./journal.ts')).runJournal,
  keys: async () => (await import('./keys.ts')).runKeys,
  doctor: async () => (await import('./doctor.ts')).runDoctor,
  backup: async () => (await import('./backup.ts')).runBackup,
  restore: async () => (await import('./restore.ts')).runRestore,
  stop: async () => (await import('./stop.ts')).runStop,
};

/** Runs a command as the user typed it; the exit code. */
export async function runCommandLine(args: readonly string[], io: CliIo): Promise<number> {
  const [first = ''] = args;
  if (first === '--help' || first === 'help') {
    io.out((await import('./help.ts')).HELP);
    return 0;
  }
  if (first === '--version') {
    io.out(`${(await import('../package-version.ts')).packageVersion()}\n`);
    return 0;
  }
  // `kavach` alone, or with options only, opens the terminal.
  const named = first !== '' && !first.startsWith('-');
  const load = COMMANDS[named ? first : 'serve'];
  if (load === undefined) {
    io.err(`There is no command "${first}"; kavach --help lists them.\n`);
    return WRONG_USE;
  }
  const command = await load();
  return command(named ? args.slice(1) : args, io);
}
