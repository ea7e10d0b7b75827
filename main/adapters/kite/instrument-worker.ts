import { parentPort } from 'node:worker_threads';
import { err } from '../../../shared/units/index.ts';
import { readInstrumentDump } from './instrument-dump.ts';

// Reads one list of contracts away from the main thread: 45,000 lines would stall it for 0.2 s (brokers.md A4).
parentPort?.once('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(readBytes(bytes));
});

function readBytes(bytes: Uint8Array): ReturnType<typeof readInstrumentDump> {
  try {
    return readInstrumentDump(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err('it is not text');
  }
}
