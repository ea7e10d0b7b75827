import { clock, istDate, istInstant, type Instant } from '../../shared/units/index.ts';

/** Where nothing is entered or closed by the clock, a contract is quoted only so often: what counts as fresh still is. */
const EVERY_SECONDS = 3;

/** How often contracts are quoted, for tests that live through whole days: they last half as long. */
export function quietHours(second: Instant): number {
  const date = istDate(second);
  const entries = second >= istInstant(date, clock('10:10')) && second < istInstant(date, clock('11:30'));
  const exits = second >= istInstant(date, clock('15:10'));
  return entries || exits ? 1 : EVERY_SECONDS;
}
