import type { SpreadView } from '../../shared/contract/index.ts';
import { minus, paise, type Paise } from '../../shared/units/index.ts';
import { level, signedWhole } from '../ui/format.ts';

/** What ends a spread when the index goes against it. */
export interface Guard {
  readonly kind: 'dailyLimit' | 'stop';
  /** The level of the index. */
  readonly at: Paise;
  /** Points of the index to it, in paise; negative when beyond, null where the index is not known. */
  readonly away: Paise | null;
  /** As a P&L: of the whole day for the limit, of the spread for the stop, both modelled; null where not known. */
  readonly cost: Paise | null;
}

export type Guarded = Pick<
  SpreadView,
  'option' | 'stopLevel' | 'toStop' | 'limitTripsAt' | 'modelledLossAtStop'
>;

/**
 * The index stop and the daily limit in the order in which a falling (put) or rising (call) index comes to them. The
 * second is not reached: the first has closed the spread.
 */
export function guardsOf(spread: Guarded, dailyLimit: Paise | null): readonly [Guard, ...Guard[]] {
  const { stopLevel, toStop, limitTripsAt, modelledLossAtStop } = spread;
  const cost = modelledLossAtStop === null ? null : paise(-modelledLossAtStop);
  const stop: Guard = { kind: 'stop', at: stopLevel, away: toStop, cost };
  if (limitTripsAt === null) return [stop];
  // How far the limit lies before the stop; negative where it lies beyond.
  const before = spread.option === 'PE' ? minus(limitTripsAt, stopLevel) : minus(stopLevel, limitTripsAt);
  const limit: Guard = {
    kind: 'dailyLimit',
    at: limitTripsAt,
    away: toStop === null ? null : minus(toStop, before),
    cost: dailyLimit === null ? null : paise(-dailyLimit),
  };
  return before >= 0 ? [limit, stop] : [stop, limit];
}

const HUNDRED = 10_000;
const NAMES = { dailyLimit: 'the daily limit', stop: 'the stop' } as const;

/** `The daily limit comes first, at 25,871: about −10,000 on the day. The stop at 25,800 is not reached before it.` */
export function guardSentence(guards: readonly [Guard, ...Guard[]]): string {
  const [first, second] = guards;
  const whose = first.kind === 'dailyLimit' ? ' on the day' : ' on the spread, by the model';
  const cost = first.cost === null ? '' : `: about ${signedWhole(first.cost)} rupees${whose}`;
  const head = `${NAMES[first.kind]} comes first, at ${level(first.at)}${cost}.`;
  const rest =
    second === undefined ? '' : ` ${NAMES[second.kind]} at ${level(second.at)} is not reached before it.`;
  return sentence(head) + rest.replace(/ t/, ' T');
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What stands beside a line of the chart: its cost, and `first` on the one that comes first. */
export function guardLabel(kind: Guard['kind'], label: string, guards: readonly [Guard, ...Guard[]]): string {
  const guard = guards.find((each) => each.kind === kind);
  if (guard === undefined) return label;
  const first = guards.length > 1 && guards[0] === guard ? ', first' : '';
  // In hundreds: the model's rupees change with every quote, and nobody decides by them.
  const about = guard.cost === null ? null : paise(Math.round(guard.cost / HUNDRED) * HUNDRED);
  const cost = about === null ? '' : `: ${signedWhole(about).replace(/(?=\d)/, '₹')}`;
  return `${label}${first}${cost}`;
}
