import { unwindList, unwindText, type PositionsSlice } from '../../../shared/contract/index.ts';
import { istDate } from '../../../shared/units/index.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import type { CliIo } from '../cli/io.ts';
import { openSecrets } from '../secrets/open-secrets.ts';
import { closeLive } from './close-live.ts';
import { withLastPrices } from './last-prices.ts';
import { openLines, type BookState } from './stop-books.ts';
import { Checklist } from './stop-checklist.ts';
import { openStopFiles } from './stop-files.ts';

/** The keys that are kept in the folder; null where there are none, or they cannot be read. */
export function keptSecrets(folder: string, io: CliIo): SecretStore | null {
  const secrets = openSecrets(folder);
  if (!secrets.ok) {
    io.err(`${secrets.error.message}\n`);
    return null;
  }
  const { locked, store } = secrets.value;
  if (locked !== null) io.err(`${locked}\n`);
  return store.read('kite.key') === null ? null : store;
}

function tellLeft(positions: PositionsSlice, io: CliIo): void {
  for (const { contract, net } of positions.broker.foreign) {
    io.out(`Not ours, left alone: ${contract}, net ${net}\n`);
  }
  for (const line of positions.broker.differences) io.out(`Not ours, left alone: ${line}\n`);
}

/** Closes the live book at the broker: `flat` by the broker's book, `none` where there was nothing to close or to ask. */
export async function stopLive(
  folder: string,
  live: BookState | null,
  given: SecretStore | null,
  io: CliIo,
): Promise<'flat' | 'open' | 'none'> {
  const secrets = given ?? keptSecrets(folder, io);
  const isOpen = live !== null && (openLines(live) !== '' || !live.readable);
  if (live === null || (!isOpen && (secrets === null || secrets.read('kite.session') === null)))
    return 'none';
  const say = (text: string): void => io.err(`${text}\n`);
  const checklist = new Checklist();
  const files = await openStopFiles(folder, say);
  const closed =
    secrets === null || !files.ok
      ? {
          why: files.ok ? 'There are no keys of Kite here: nothing can be sent.' : files.error,
          positions: null,
          now: null,
        }
      : await closeLive({
          folder,
          files: files.value,
          secrets,
          by: 'kavach stop',
          say,
          progress: (run) => io.out(checklist.news(run)),
        });
  if (files.ok) files.value.close();
  const positions = closed.positions ?? live.positions;
  if (closed.why === null) {
    tellLeft(positions, io);
    return 'flat';
  }
  io.err(`${closed.why}\n`);
  const steps = unwindList(withLastPrices(folder, positions));
  const moment = { date: istDate(live.lastAt), readAt: positions.broker.reconciledAt, now: closed.now };
  if (steps.length > 0) io.out(`${unwindText(steps, moment)}\n`);
  // What was never read is not called open; what was, and is not flat, is.
  return closed.positions === null && !isOpen ? 'none' : 'open';
}
