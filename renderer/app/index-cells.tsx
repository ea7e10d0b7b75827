import type { ReactElement } from 'react';
import { formatPrice, formatSigned, minus, type Paise } from '../../shared/units/index.ts';
import { indexFreshness, oldness, pricesMove, useFreshness } from '../state/freshness.ts';
import { useAge } from '../state/clock.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { percentChange } from '../ui/format.ts';
import { DownGlyph, UpGlyph } from '../ui/glyph.tsx';

/** NIFTY with its change of the day; grey with its age once it is stale. */
export function SpotCell(): ReactElement {
  const session = useSlice('session');
  const { stale, ageMs } = useFreshness(indexFreshness);
  const value = session?.spot.value ?? null;
  const before = session?.spotPreviousClose ?? null;
  return (
    <div className="cell">
      <div className={stale ? 'v t2' : 'v'}>
        {formatPrice(value)}{' '}
        {value !== null && before !== null && <Change value={value} before={before} grey={stale} />}
      </div>
      <div className="c">
        NIFTY 50{stale ? ' · ' : sourceWords(session?.spot.source)}
        {stale && <span className="warned">{oldness(ageMs)}</span>}
      </div>
    </div>
  );
}

/** Where it comes from, unless that is the ordinary live feed. */
function sourceWords(source: string | undefined): string {
  return source === undefined || source === 'breeze' ? '' : ` · ${source}`;
}

function Change(props: {
  readonly value: Paise;
  readonly before: Paise;
  readonly grey: boolean;
}): ReactElement {
  const { value, before, grey } = props;
  const change = minus(value, before);
  const text = `${formatSigned(change)} (${percentChange(value, before)})`;
  if (change === 0 || grey) return <small className="t2">{text}</small>;
  return (
    <small className={change > 0 ? 'pos' : 'neg'}>
      {change > 0 ? <UpGlyph /> : <DownGlyph />}
      {text}
    </small>
  );
}

/** India VIX; a rise is no gain, so it carries an arrow and no colour. */
export function VixCell(): ReactElement {
  const session = useSlice('session');
  const age = useAge(session?.vix.at ?? null);
  const lost = useReplica((replica) => replica.lostAt !== null) && session !== null;
  const value = session?.vix.value ?? null;
  const before = session?.vixPreviousClose ?? null;
  const change = value === null || before === null ? null : minus(value, before);
  const old = session !== null && age !== null && pricesMove(session) && age > VIX_AGE_LIMIT_MS;
  return (
    <div className="cell">
      <div className={lost || old ? 'v t2' : 'v'}>
        {formatPrice(value)}
        {change !== null && (
          <small className="t2">
            {change > 0 && <UpGlyph />}
            {change < 0 && <DownGlyph />} {formatSigned(change)}
          </small>
        )}
      </div>
      <div className="c">India VIX{(lost || old) && <span className="warned"> · {oldness(age)}</span>}</div>
    </div>
  );
}

/** It is published less often than the index itself. */
const VIX_AGE_LIMIT_MS = 60_000;
