import type { HistoryStore } from '../../ports/history-store.ts';
import { knownSqlServer } from '../sql-server-place.ts';
import type { OpenStore } from '../worker/open-store.ts';
import { copyHistory } from './import-copy.ts';
import type { Imported } from './import-file.ts';
import type { CopyTask } from './copy-task.ts';
import type { ImportOptions } from './import-options.ts';
import type { CliIo } from './io.ts';

/** Copies out of another store into this folder's history; interrupted, it ends after the part that it is reading. */
export async function copyFrom(
  task: CopyTask,
  { data, kind }: ImportOptions,
  store: HistoryStore,
  io: CliIo,
  open: OpenStore,
): Promise<{ readonly done: readonly Imported[]; readonly refused: boolean }> {
  const place =
    task.folder === null ? knownSqlServer(data) : { ok: true as const, value: folderOf(task.folder) };
  if (!place.ok) {
    io.err(`${place.error}\n`);
    return { done: [], refused: true };
  }
  const source = await open('the other store', place.value);
  let stopped = false;
  const stop = (): void => void (stopped = true);
  process.once('SIGINT', stop);
  try {
    const say = (line: string): void => io.err(`${line}\n`);
    const copied = await copyHistory({ source, store, task, kind, say, isCancelled: () => stopped });
    if (!copied.ok) io.err(copied.error);
    const { imported, refusals } = copied.ok ? copied.value : { imported: [], refusals: [''] };
    io.err(refusals.join(''));
    return { done: imported, refused: refusals.length > 0 };
  } finally {
    process.off('SIGINT', stop);
    await source.close();
  }
}

function folderOf(folder: string) {
  return { kind: 'sqlite', folder } as const;
}
