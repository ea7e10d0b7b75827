import type { ReactElement } from 'react';
import type { PayoffView, PayoffWhatIf } from '../../shared/contract/index.ts';
import { UNKNOWN, type Paise } from '../../shared/units/index.ts';
import { level, signedWhole } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { CurveReader } from './curve-reader.tsx';
import type { PayoffShape } from './payoff-shape.ts';
import { nearestTo } from './reading-place.ts';

type Point = PayoffView['points'][number];

/** Reads the payoff at one spot: at expiry, today, and what is supposed. */
export function PayoffReader(props: {
  readonly payoff: PayoffView;
  readonly shape: PayoffShape;
  readonly spot: Paise | null;
  readonly supposed: PayoffWhatIf['curve'];
}): ReactElement {
  const { payoff, shape, spot, supposed } = props;
  const { points } = payoff;
  const places = points.map((point) => shape.xOf(point.spot));
  const supposedAt: SupposedAt = (at) => supposed.find((each) => each.spot === at)?.pnl ?? null;
  return (
    <CurveReader
      className="inset-focus"
      label="Spot at which the payoff is read"
      places={places}
      start={nearestTo(places, spot === null ? 50 : shape.xOf(spot))}
      words={(index) => wordsOf(points[index], supposed.length > 0 ? supposedAt : null)}
      told={toldOf(points, shape, supposed.length > 0 ? supposedAt : null)}
    />
  );
}

type SupposedAt = (spot: Paise) => Paise | null;

function toldOf(points: readonly Point[], shape: PayoffShape, supposedAt: SupposedAt | null) {
  return (index: number | null): ReactElement | null => {
    const point = index === null ? undefined : points[index];
    if (point === undefined) return null;
    return (
      <dl className={`pf-told${shape.xOf(point.spot) < 50 ? ' right' : ''}`}>
        <dt>Spot</dt>
        <dd>{level(point.spot)}</dd>
        <Amount name="At expiry" value={point.atExpiry} />
        <Amount name="Today" value={point.today} />
        {supposedAt !== null && <Amount name="What if" value={supposedAt(point.spot)} />}
      </dl>
    );
  };
}

function Amount({ name, value }: { readonly name: string; readonly value: Paise | null }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Signed value={value} format={signedWhole} arrow={false} />
      </dd>
    </>
  );
}

function wordsOf(point: Point | undefined, supposedAt: SupposedAt | null): string {
  if (point === undefined) return UNKNOWN;
  const { spot, atExpiry, today } = point;
  const parts = [`at ${level(spot)}: at expiry ${signedWhole(atExpiry)} rupees`];
  parts.push(today === null ? 'today not known' : `today ${signedWhole(today)}`);
  const whatIf = supposedAt?.(spot) ?? null;
  if (whatIf !== null) parts.push(`what if ${signedWhole(whatIf)}`);
  return parts.join(', ');
}
