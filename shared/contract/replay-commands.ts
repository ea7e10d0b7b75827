import type { Instant, TradingDate } from '../units/index.ts';
import type { Call, Nothing } from './call.ts';
import type { KnownEvaluations } from './explanation.ts';
import type { Bar, BarMinutes, IndexSymbol } from './market.ts';
import type { ReplayDays, ReplaySource } from './replay-source.ts';

/** A replay never touches the journals and books of the running terminal. */
export interface ReplayCommands {
  'replay.days': Call<Nothing, ReplayDays>;
  /** Opens it paused, at `at` or where it begins; one that is open is closed. The slice tells how it goes on. */
  'replay.open': Call<ReplaySource & { readonly at?: Instant }, Nothing>;
  'replay.close': Call<Nothing, Nothing>;
  /** Lets time run, or stops it; stopping also ends a seek or a step that is under way, where it stands. */
  'replay.play': Call<{ readonly playing: boolean }, Nothing>;
  /** Times real time, 1 to 1000. */
  'replay.speed': Call<{ readonly speed: number }, Nothing>;
  /** To an instant, forwards or backwards; backwards runs again from the beginning. */
  'replay.seek': Call<{ readonly at: Instant }, Nothing>;
  /** To the close of the next or previous bar of a length, or to the next or previous decision; then it is paused. */
  'replay.step': Call<
    {
      readonly to: 'bar' | 'decision';
      readonly way: 'next' | 'previous';
      readonly minutes: BarMinutes;
    },
    Nothing
  >;
  /** As `chart.bars` and `signals.evaluations`, of the replayed book. */
  'replay.bars': Call<
    { readonly minutes: BarMinutes; readonly limit: number; readonly symbol?: IndexSymbol },
    { readonly bars: readonly Bar[] }
  >;
  'replay.evaluations': Call<{ readonly week: TradingDate }, KnownEvaluations>;
}
