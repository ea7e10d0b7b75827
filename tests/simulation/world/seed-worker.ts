import { parentPort, workerData } from 'node:worker_threads';
import { ensure } from '../../../shared/units/index.ts';
import { runSeed, type SeedOptions } from './run-seed.ts';

// One worker a core: it is sent a seed, and sends back what came of it.
const port = ensure(parentPort, 'a parent to answer to');
const options = workerData as SeedOptions;
port.on('message', (seed: number) => port.postMessage(runSeed(seed, options)));
