import { inThread, type OpenStore } from '../worker/open-store.ts';
import { coverHistory } from './history-coverage.ts';
import { connectHistory, forgetHistory, testHistory } from './history-connect.ts';
import { HISTORY_HELP } from './history-help.ts';
import { historyCommand } from './history-options.ts';
import { DONE, WRONG_USE, type CliIo } from './io.ts';
import { secretFromInput } from './secret-input.ts';

/** `kavach history`: what there is of the past, and where it lies. */
export async function runHistory(
  args: readonly string[],
  io: CliIo,
  readSecret = secretFromInput,
  open: OpenStore = inThread,
): Promise<number> {
  if (args.includes('--help')) {
    io.out(HISTORY_HELP);
    return DONE;
  }
  if (args[0] === 'connect') return connectHistory(args.slice(1), io, readSecret, open);
  const command = historyCommand(args);
  if (!command.ok) {
    io.err(`${command.error}\nTry: kavach history --help\n`);
    return WRONG_USE;
  }
  const { action, data } = command.value;
  if (action === 'test') return testHistory(data, io, open);
  if (action === 'forget') return forgetHistory(data, io);
  return coverHistory(command.value, io, open);
}
