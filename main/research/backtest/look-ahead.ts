import { istDate, MS_PER_MINUTE, type Instant } from '../../../shared/units/index.ts';
import type { Fact } from '../../engine/index.ts';
import { countBefore, type Recording } from '../../domain/market/recorded/index.ts';
import { Backtest, type BacktestInput } from './backtest.ts';

type Run = Omit<BacktestInput, 'onFact'>;

/** A recording as it was known when one of its bars had closed: nothing of any list is from later. */
export function cutAfter(
  recording: Recording,
  bars: number,
): { readonly recording: Recording; readonly end: Instant } {
  const kept = recording.bars.slice(0, bars);
  const end = ((kept.at(-1)?.start ?? 0) + recording.minutes * MS_PER_MINUTE) as Instant;
  const today = istDate(end);
  const { vix } = recording;
  return {
    end,
    recording: {
      ...recording,
      bars: kept,
      // A day's candle holds its close: it is known on the days after.
      daily: recording.daily.slice(
        0,
        countBefore(recording.daily, ({ date }) => date < today),
      ),
      options: recording.options.slice(
        0,
        countBefore(recording.options, ({ at }) => at < end),
      ),
      vix: {
        minutes: vix.minutes,
        bars: vix.bars.slice(
          0,
          countBefore(vix.bars, ({ start }) => start < end),
        ),
        daily: vix.daily.slice(
          0,
          countBefore(vix.daily, ({ date }) => date <= today),
        ),
      },
    },
  };
}

/** Every fact of a run, as text; those of one instant in their order. */
export function factsOf(run: Run): readonly { readonly at: Instant; readonly text: string }[] {
  const facts: { readonly at: Instant; readonly text: string }[] = [];
  new Backtest({
    ...run,
    onFact: (fact: Fact) => facts.push({ at: fact.at, text: JSON.stringify(fact) }),
  }).run();
  return facts;
}

/** The first fact before the end of a cut that the whole run and the cut one do not share; null where they are the same. */
export function differenceBefore(
  end: Instant,
  whole: ReturnType<typeof factsOf>,
  cut: ReturnType<typeof factsOf>,
): { readonly whole: string | null; readonly cut: string | null } | null {
  for (let place = 0; ; place += 1) {
    const [a, b] = [whole[place], cut[place]];
    const [inWhole, inCut] = [a !== undefined && a.at < end, b !== undefined && b.at < end];
    if (!inWhole && !inCut) return null;
    if (inWhole !== inCut || a?.text !== b?.text)
      return { whole: inWhole ? (a?.text ?? null) : null, cut: inCut ? (b?.text ?? null) : null };
  }
}
