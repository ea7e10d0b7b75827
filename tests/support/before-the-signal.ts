import { DEMO_WEEK } from '../../main/adapters/simulator/market-days.ts';
import { clock, istInstant } from '../../shared/units/index.ts';

/** Minutes before the signal of the simulated Monday: history tells a terminal that starts here of the morning. */
export const BEFORE_THE_SIGNAL = istInstant(DEMO_WEEK, clock('11:10'));
