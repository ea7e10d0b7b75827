import type { Bug } from './bug.ts';
import { GUARD_BUGS } from './guard-bugs.ts';
import { ORDER_BUGS } from './order-bugs.ts';
import { SPREAD_BUGS } from './spread-bugs.ts';

/** The bugs that the simulation must find; whoever wrote its checker had not seen them. */
export const BUGS: readonly Bug[] = [...GUARD_BUGS, ...SPREAD_BUGS, ...ORDER_BUGS];
