import { logOf } from '../log/host-log.ts';
import type { CliIo } from './io.ts';

/** What a terminal complains of goes into the log of its data folder as well, and so does what it dies of. */
export function loggedIo(
  folder: string,
  printed: CliIo,
): { readonly io: CliIo; readonly log: (text: string) => void } {
  const file = logOf(folder);
  const log = (text: string): void => file.write(text);
  process.on('uncaughtExceptionMonitor', (error) => log(error.stack ?? String(error)));
  const io: CliIo = {
    out: (text) => printed.out(text),
    err: (text) => {
      printed.err(text);
      log(text);
    },
  };
  return { io, log };
}
