import type { ReactElement } from 'react';
import type { SpreadView } from '../../shared/contract/index.ts';
import { useIsReplay } from '../state/replica.ts';
import { openDialog } from '../state/ui-store.ts';

/** Opens the payoff at another spot, volatility and day; a replay has no engine to ask. */
export function WhatIfButton({ spread }: { readonly spread: SpreadView }): ReactElement | null {
  const replay = useIsReplay();
  if (replay || spread.payoff === null) return null;
  return (
    <button type="button" className="btn sm" onClick={() => openDialog('whatIf')}>
      What if…
    </button>
  );
}
