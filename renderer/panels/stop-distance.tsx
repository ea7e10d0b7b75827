import type { ReactElement } from 'react';
import { UNKNOWN, formatPrice, type Paise } from '../../shared/units/index.ts';

/** The bar's length stands for 300 points, about what a quiet week moves. */
const FULL_BAR = 30_000;

/** Points of spot to the stop, as a number and as a bar. */
export function StopDistance({ toStop }: { readonly toStop: Paise | null }): ReactElement {
  const share = toStop === null ? 0 : Math.min(1, Math.max(0, toStop / FULL_BAR));
  const at = `${Math.round(share * 100)}%`;
  return (
    <div className="dist">
      <div className="top">
        <span className="cap">To stop</span>
        <b>{toStop === null ? UNKNOWN : `${formatPrice(toStop)} pts`}</b>
      </div>
      <div className="bar" aria-hidden="true">
        <s />
        <i style={{ width: at }} />
        <u style={{ left: at }} />
      </div>
    </div>
  );
}
