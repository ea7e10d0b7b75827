import { ensure } from '../../shared/units/index.ts';
import { openSpread } from './open-spread.ts';

// A process of its own, since tests of the screen run where the product cannot be imported: node hold-live-spread.ts FOLDER.
// It prints where its brokers listen, and they listen until it is ended.
const brokers = await openSpread(ensure(process.argv[2], 'a data folder'));
process.stdout.write(`${brokers.url}\n`);
process.once('SIGTERM', () => void brokers.close().then(() => process.exit(0)));
