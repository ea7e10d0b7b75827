import type { ChartMark, SignalId, SpreadId } from '../../shared/contract/index.ts';
import { formatPrice, type Instant } from '../../shared/units/index.ts';
import type { Book } from './book.ts';
import type { Fact } from './fact.ts';

const MARKS_KEPT = 200;

/** What stands on the chart: signals, entries, exits and misses, each with its sentence. */
export function foldMark(book: Book, fact: Fact): void {
  const mark = markOf(book, fact);
  if (mark !== null) book.marks = [...book.marks, mark].slice(-MARKS_KEPT);
}

function markOf(book: Book, fact: Fact): ChartMark | null {
  switch (fact.type) {
    case 'barEvaluated': {
      const { fired } = fact.evaluation;
      if (fired === null) return null;
      const explanation = `${fired.signal} fired at ${formatPrice(fired.close)}; stop level ${formatPrice(fired.stopLevel)}, sells ${fired.option}`;
      return {
        at: fired.barStart,
        kind: 'signal',
        signal: fired.signal,
        label: `${fired.signal} sell ${fired.option}`,
        explanation,
      };
    }
    case 'entryMissed': {
      const explanation = fact.reasons.map((reason) => reason.text).join('; ');
      return {
        at: fact.at,
        kind: 'missed',
        signal: fact.signal,
        label: `${fact.signal} ${fact.outcome}`,
        explanation,
      };
    }
    case 'spreadOpened': {
      const spread = book.spreads.find((each) => each.plan.id === fact.spread);
      if (spread === undefined) return null;
      const { main, hedge, option, signal } = spread.plan;
      const explanation = `Sold ${main.strike} ${option} with hedge ${hedge.strike} ${option}, ${fact.units} units, credit ${formatPrice(fact.credit)}`;
      return { at: fact.at, kind: 'entry', signal, label: 'Sold', explanation };
    }
    case 'spreadClosed':
      return exitMark(
        book,
        fact.spread,
        fact.at,
        `Closed (${fact.reason}), realised ${formatPrice(fact.realised)} before charges ${formatPrice(fact.charges)}`,
      );
    default:
      return null;
  }
}

function exitMark(book: Book, id: SpreadId, at: Instant, explanation: string): ChartMark | null {
  const signal: SignalId | undefined = book.spreads.find((each) => each.plan.id === id)?.plan.signal;
  return signal === undefined ? null : { at, kind: 'exit', signal, label: 'Exit', explanation };
}
