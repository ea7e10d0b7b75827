import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { dataPlace } from './data-place.ts';
import { readOptions } from './read-options.ts';
import { askTerminal } from '../control-client.ts';
import { readRuntime, type Runtime } from '../runtime-file.ts';
import { Checklist, type StopState } from '../stop/stop-checklist.ts';
import { stopAlone } from '../stop/stop-alone.ts';
import { unlockKeys } from './unlock-keys.ts';

export const STOP_HELP = `kavach stop [--drill] [--data DIR]

Emergency stop: blocks entries, cancels working orders, buys back shorts, sells hedges, and waits until flat. It
stays latched over a restart; it is ended on the screen, 60 seconds later at the earliest.
Goes through the running terminal. Where none answers within 2 seconds it is ended, and the stop closes the live book by
itself at the broker: with the login of the day, by the journal, or by the broker's book and the tags of our orders
where the journal cannot be read. Where the login is over, it prints what to close by hand. Paper and Demo wait for
the next start, which closes them first.

  --drill      the whole sequence in paper, on a simulated day, and the live connection read only; timed and logged
  --data DIR   the data folder (default: the system's usual place)
  --help       this text

Exit codes: 0 flat, 1 not flat (yet) or failed, 2 wrong use.
`;

const SPEC = {
  data: { type: 'string' },
  drill: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const ANSWER_MS = 2_000;
const POLL_MS = 200;
/** A broker that fills nothing for so long needs a person. */
const WAIT_MS = 120_000;

/** Prints the checklist until it is done: `silent` where the terminal ceased to answer. */
async function watch(runtime: Runtime, io: CliIo): Promise<'flat' | 'open' | 'silent'> {
  const checklist = new Checklist();
  const deadline = performance.now() + WAIT_MS;
  while (performance.now() < deadline) {
    const answer = await askTerminal(runtime, 'GET', '/live/emergency-stop', ANSWER_MS);
    if (!answer.ok) {
      io.err(`The terminal does not answer any more: ${answer.error.message}\n`);
      return 'silent';
    }
    const { run } = answer.value as StopState;
    io.out(checklist.news(run));
    if (run !== null && run.flatAt !== null) return 'flat';
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  io.err('Not flat after two minutes: look at the screen and at the broker.\n');
  return 'open';
}

async function stop(folder: string, io: CliIo): Promise<number> {
  const runtime = readRuntime(folder);
  if (runtime !== null) {
    const asked = await askTerminal(runtime, 'POST', '/control/stop', ANSWER_MS);
    // FAILED comes from a terminal that is closing, but could not write the halt: it is not to be fenced off.
    const closing = asked.ok || asked.error.reason === 'FAILED';
    if (!asked.ok) io.err(`${asked.error.message}\n`);
    if (closing) {
      io.out('HALTED: no entries. Closing what is open.\n');
      const end = await watch(runtime, io);
      if (end !== 'silent') return end === 'flat' ? DONE : FAILED;
    }
  }
  await unlockKeys(folder, io);
  return stopAlone(folder, io);
}

/** `kavach stop`: the emergency stop from another shell. Source: product.md 3, 4. */
export async function runStop(args: readonly string[], io: CliIo): Promise<number> {
  const options = readOptions(args, SPEC);
  if (!options.ok) {
    io.err(`${options.error}\nTry: kavach stop --help\n`);
    return WRONG_USE;
  }
  const { help, drill, data } = options.value;
  if (!help && drill) return (await import('../stop/drill.ts')).runDrill(dataPlace(data ?? null), io);
  if (!help) return stop(dataPlace(data ?? null), io);
  io.out(STOP_HELP);
  return DONE;
}
