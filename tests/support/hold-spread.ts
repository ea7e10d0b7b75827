import { ensure } from '../../shared/units/index.ts';
import { recordHeldSpread } from './recorded-demo.ts';

// A process of its own, since tests of the screen run where the product cannot be imported: node hold-spread.ts FOLDER
recordHeldSpread(ensure(process.argv[2], 'a data folder'));
