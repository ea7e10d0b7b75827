import { instant } from '../../../shared/units/index.ts';
import { openControl } from '../../adapters/sqlite/control-store.ts';
import { diskReserve } from '../../adapters/sqlite/disk-reserve.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { lockFolder, lockHolder } from '../../adapters/sqlite/folder-lock.ts';
import { emergencyReason } from '../../terminal/halt-desk.ts';
import type { CliIo } from '../cli/io.ts';
import type { BookState } from './stop-books.ts';

/** A terminal that holds the folder and did not answer is ended: it could not send any more, since the epoch moved on. */
export function endHung(folder: string, io: CliIo): void {
  const lock = lockFolder(folder);
  if (lock.ok) {
    lock.value.release();
    return;
  }
  const pid = lock.error.code === 'LOCKED' ? lockHolder(folder) : null;
  if (pid === null || pid === process.pid) return;
  try {
    process.kill(pid, 'SIGKILL');
    io.err(`The terminal that did not answer (process ${pid}) was ended.\n`);
  } catch (error) {
    io.err(`The terminal that does not answer (process ${pid}) could not be ended: ${String(error)}\n`);
  }
}

/** Writes the epoch and HALTED; false where the disk or a hung terminal does not let it. */
export function fenceOff(folder: string, books: readonly BookState[], io: CliIo): boolean {
  const reserve = diskReserve(folderFiles.reserve(folder));
  const control = openControl(folderFiles.control(folder), () => reserve.release());
  if (!control.ok) {
    io.err(`${control.error.message}\n`);
    return false;
  }
  // The last instant that the journals know: a simulated day has its own clock, and 60 s are counted by it.
  const since = instant(Math.max(0, ...books.map(({ lastAt }) => lastAt)));
  const written = attempt(folder, () => {
    control.value.raiseEpoch();
    control.value.setHalt({ state: 'HALTED', reason: emergencyReason('kavach stop'), since });
  });
  control.value.close();
  if (written.ok) io.out('HALTED is written: no terminal of this folder enters anything any more.\n');
  else io.err(`HALTED is not written: ${written.error.message}\n`);
  return written.ok;
}
