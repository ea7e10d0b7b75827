import {
  addDays,
  clock,
  ensure,
  err,
  formatDate,
  istDate,
  istInstant,
  mondayOf,
  ok,
  type Instant,
  type Result,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { Recording } from '../../domain/market/recorded/index.ts';
import type { ReplayCommand } from './replay-options.ts';

export interface Span {
  readonly day: TradingDate;
  readonly from: Instant;
  readonly until: Instant;
}

/** Everything is connected before the first session; the last day is seen to its end. */
export function spanOf({ bars }: Recording, { from, to }: ReplayCommand): Result<Span, string> {
  const firstDay = istDate(ensure(bars[0], 'a bar').start);
  const lastDay = istDate(ensure(bars.at(-1), 'a bar').start);
  const begin: TradingDate = from ?? addDays(mondayOf(firstDay), 7);
  const end: TradingDate = to ?? lastDay;
  if (begin > lastDay || end < firstDay || end < begin) {
    return err(
      `the candles reach from ${formatDate(firstDay)} ${firstDay} to ${lastDay}: nothing to replay\n`,
    );
  }
  return ok({ day: begin, from: istInstant(begin, clock('08:45')), until: istInstant(end, clock('16:00')) });
}
