import type { Bar, Evaluation } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';
import { hourlyBarEnd } from '../../domain/market/session-hours.ts';
import { explainNow } from '../../domain/strategy/index.ts';
import type { Desk } from '../desk.ts';

export interface Shown {
  readonly evaluation: Evaluation;
  readonly at: Instant;
  readonly provisional: boolean;
}

/** The deciding bar's values once a signal fired, else those of the bar being built, else of the last one. */
export function shownEvaluation(desk: Desk): Shown | null {
  const { week, evaluations } = desk.book;
  if (week === null) return null;
  const list = evaluations.find((each) => each.week === week.context.week)?.list ?? [];
  const deciding = list.find((each) => each.fired !== null);
  if (deciding !== undefined) {
    return { evaluation: deciding, at: hourlyBarEnd(deciding.bar.start), provisional: false };
  }
  const forming: Bar | null = desk.market.builder?.forming(60) ?? null;
  if (forming !== null && forming.start > week.lastBarStart) {
    return { evaluation: explainNow(week, forming), at: desk.now, provisional: true };
  }
  const last = list.at(-1);
  return last === undefined
    ? null
    : { evaluation: last, at: hourlyBarEnd(last.bar.start), provisional: false };
}
