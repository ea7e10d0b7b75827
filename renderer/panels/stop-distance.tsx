import type { ReactElement } from 'react';
import type { SpreadView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatPrice } from '../../shared/units/index.ts';
import { guardSentence, guardsOf } from '../state/guard-order.ts';
import { useSlice } from '../state/replica.ts';
import { signedWhole } from '../ui/format.ts';

/** The bar's length stands for 300 points, about what a quiet week moves. */
const FULL_BAR = 30_000;
const NAMES = { dailyLimit: 'To limit', stop: 'To stop' } as const;

/** Points of spot to what would end the spread first, stop or daily limit, and what that would cost. */
export function StopDistance({ spread }: { readonly spread: SpreadView }): ReactElement {
  const guards = guardsOf(spread, useSlice('risk')?.dailyLoss.limit ?? null);
  const [{ kind, away, cost }] = guards;
  const share = away === null ? 0 : Math.min(1, Math.max(0, away / FULL_BAR));
  const at = `${Math.round(share * 100)}%`;
  return (
    <div className="dist" title={guardSentence(guards)}>
      <div className="top">
        <span className="cap">{NAMES[kind]}</span>
        <b>{away === null ? UNKNOWN : `${formatPrice(away)} pts`}</b>
      </div>
      <div className="bar" aria-hidden="true">
        <s />
        <i style={{ width: at }} />
        <u style={{ left: at }} />
      </div>
      <div className="top cap">
        <span>{guards.length > 1 ? 'comes first' : ''}</span>
        <span>{cost === null ? '' : signedWhole(cost)}</span>
      </div>
    </div>
  );
}
