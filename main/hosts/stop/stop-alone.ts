import { existsSync } from 'node:fs';
import type { Mode } from '../../../shared/contract/index.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { DONE, FAILED, type CliIo } from '../cli/io.ts';
import { endHung, fenceOff } from './fence.ts';
import { bookState, openLines } from './stop-books.ts';
import { stopLive } from './stop-live.ts';

const BOOKS: readonly Mode[] = ['demo', 'paper', 'live'];

/**
 * The stop where no terminal answers: raises the fencing epoch, so that nothing is sent by a terminal that wakes up
 * again, writes HALTED, ends it, then closes the live book at the broker. In Demo and paper there is no market to close
 * against without a terminal, and no money in it: the next start closes.
 */
export async function stopAlone(
  folder: string,
  io: CliIo,
  secrets: SecretStore | null = null,
): Promise<number> {
  if (!existsSync(folderFiles.control(folder))) {
    io.err(`There is no Kavach data in ${folder}; is --data right?\n`);
    return FAILED;
  }
  const say = (text: string): void => io.err(`${text}\n`);
  const books = BOOKS.flatMap((book) => bookState(folder, book, say) ?? []);
  const isFenced = fenceOff(folder, books, io);
  endHung(folder, io);
  // Without the halt on disk the way out is taken all the same.
  if (!isFenced) fenceOff(folder, books, io);
  const live = books.find(({ book }) => book === 'live') ?? null;
  const end = await stopLive(folder, live, secrets, io);
  const simulated = books.filter(({ book }) => book !== 'live').map(openLines);
  const isLeft = simulated.some((lines) => lines !== '');
  if (isLeft) {
    io.out(simulated.join(''));
    io.out(
      'No market to close these against without the terminal: start it (kavach), it closes them first.\n',
    );
  } else if (end !== 'open') io.out('Nothing is open.\n');
  // The code speaks of money where there is any.
  return end === 'flat' || (end === 'none' && !isLeft) ? DONE : FAILED;
}
