import { parentPort, workerData } from 'node:worker_threads';
import { makeBackup } from '../../adapters/sqlite/backup/make-backup.ts';
import type { BackupOrder, BackupWord } from './backup-words.ts';

// A backup on a thread of its own: files are copied, checked and packed, and no tick of the terminal's waits for it.

const tell = (word: BackupWord): void => parentPort?.postMessage(word);
const order = workerData as BackupOrder;

const made = await makeBackup({
  ...order,
  tell: (doing, done, total) => tell({ type: 'doing', doing, done, total }),
});
if (made.ok) {
  const { path, fileBytes, names } = made.value;
  tell({ type: 'made', result: { at: order.at, path, bytes: fileBytes, files: names.length } });
} else {
  tell({ type: 'failed', why: `${made.error.code}: ${made.error.message}` });
}
