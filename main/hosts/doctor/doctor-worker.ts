import { parentPort, workerData } from 'node:worker_threads';
import type { DoctorWord } from './doctor-words.ts';
import { checkMachine } from './machine-checks.ts';

// The checks of the machine on a thread of their own: journals are read through and a day is simulated, and no tick of
// the terminal's waits for either.

const tell = (word: DoctorWord): void => parentPort?.postMessage(word);

await checkMachine(workerData as string, {
  begins: (id) => tell({ type: 'begins', id }),
  found: (id, finding) => tell({ type: 'found', id, finding }),
});
tell({ type: 'done' });
