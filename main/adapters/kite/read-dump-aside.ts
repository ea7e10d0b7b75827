import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../../shared/units/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { InstrumentDump } from './instrument-dump.ts';

const PATIENCE_MS = 30_000;

/** Reads a list of contracts in a thread of its own; only NIFTY's options come back. The bytes are given away. */
export async function readDumpAside(
  bytes: Uint8Array,
  realTime: RealTime,
): Promise<Result<InstrumentDump, string>> {
  const worker = new Worker(new URL('./instrument-worker.ts', import.meta.url));
  worker.unref();
  try {
    return await new Promise((resolve) => {
      const stop = realTime.after(PATIENCE_MS, () => resolve(err('it took too long to read')));
      const settle = (result: Result<InstrumentDump, string>): void => {
        stop();
        resolve(result);
      };
      worker.once('message', settle);
      worker.once('error', () => settle(err('it could not be read')));
      worker.once('exit', () => settle(err('its reader ended early')));
      const own = new Uint8Array(bytes);
      worker.postMessage(own, [own.buffer]);
    });
  } finally {
    void worker.terminate();
  }
}
