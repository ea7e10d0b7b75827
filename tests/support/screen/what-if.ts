import type { CommandArgs, PayoffWhatIf } from '../../../shared/contract/index.ts';
import { paise } from '../../../shared/units/index.ts';
import { exampleSpread } from './position.ts';

/** Moves the example's curve of today: enough for a screen, no model. */
export function answerWhatIf(wish: CommandArgs<'payoff.whatIf'>): PayoffWhatIf {
  const points = exampleSpread().payoff?.points ?? [];
  const curve = points.flatMap(({ spot, today, atExpiry }) =>
    today === null
      ? []
      : [
          {
            spot,
            pnl: paise(
              Math.round(today + (wish.daysForward / 4) * (atExpiry - today) - wish.ivChangePercent * 5_000),
            ),
          },
        ],
  );
  const nearest = curve.toSorted((a, b) => Math.abs(a.spot - wish.spot) - Math.abs(b.spot - wish.spot))[0];
  return { pnl: nearest?.pnl ?? null, curve, unknown: null };
}
