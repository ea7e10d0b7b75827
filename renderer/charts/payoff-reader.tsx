import { useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { PayoffView, PayoffWhatIf } from '../../shared/contract/index.ts';
import { UNKNOWN, type Paise } from '../../shared/units/index.ts';
import { level, signedWhole } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import type { PayoffShape } from './payoff-shape.ts';
import { movedBy, nearestTo } from './reading-place.ts';

/** Reads the curves at one spot: under the pointer, or by arrow keys; only at points that were reckoned. */
export function PayoffReader(props: {
  readonly payoff: PayoffView;
  readonly shape: PayoffShape;
  readonly spot: Paise | null;
  readonly supposed: PayoffWhatIf['curve'];
}): ReactElement {
  const { payoff, shape, spot, supposed } = props;
  const { points } = payoff;
  const [at, setAt] = useState<number | null>(null);
  const places = points.map((point) => shape.xOf(point.spot));
  const atSpot = nearestTo(places, spot === null ? 50 : shape.xOf(spot));
  const point = at === null ? undefined : points[at];
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = movedBy(event, at ?? atSpot, points.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setAt(nearestTo(places, ((event.clientX - box.left) / box.width) * 100));
  };
  const told = point ?? points[atSpot];
  const whatIf = supposed.find((each) => each.spot === told?.spot)?.pnl ?? null;
  return (
    <div
      className="pf-reader inset-focus"
      role="slider"
      tabIndex={0}
      aria-label="Spot at which the payoff is read"
      aria-valuemin={rupeesOf(points[0]?.spot)}
      aria-valuemax={rupeesOf(points.at(-1)?.spot)}
      aria-valuenow={rupeesOf(told?.spot)}
      aria-valuetext={told === undefined ? UNKNOWN : wordsOf(told, supposed.length > 0 ? whatIf : undefined)}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setAt(null)}
      onFocus={({ target }) => target.matches(':focus-visible') && setAt(atSpot)}
      onBlur={() => setAt(null)}
    >
      {point !== undefined && (
        <>
          <i className="pf-at" style={{ left: `${shape.xOf(point.spot)}%` }} />
          <dl className={`pf-told${shape.xOf(point.spot) < 50 ? ' right' : ''}`}>
            <dt>Spot</dt>
            <dd>{level(point.spot)}</dd>
            <dt>At expiry</dt>
            <dd>
              <Signed value={point.atExpiry} format={signedWhole} arrow={false} />
            </dd>
            <dt>Today</dt>
            <dd>
              <Signed value={point.today} format={signedWhole} arrow={false} />
            </dd>
            {supposed.length > 0 && (
              <>
                <dt>What if</dt>
                <dd>
                  <Signed value={whatIf} format={signedWhole} arrow={false} />
                </dd>
              </>
            )}
          </dl>
        </>
      )}
    </div>
  );
}

function rupeesOf(spot: Paise | undefined): number {
  return Math.round((spot ?? 0) / 100);
}

type Point = PayoffView['points'][number];

function wordsOf({ spot, atExpiry, today }: Point, whatIf: Paise | null | undefined): string {
  const parts = [`at ${level(spot)}: at expiry ${signedWhole(atExpiry)} rupees`];
  parts.push(today === null ? 'today not known' : `today ${signedWhole(today)}`);
  if (whatIf !== undefined && whatIf !== null) parts.push(`what if ${signedWhole(whatIf)}`);
  return parts.join(', ');
}
