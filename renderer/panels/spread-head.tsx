import type { ReactElement } from 'react';
import type { SpreadStage, SpreadView } from '../../shared/contract/index.ts';
import { formatClock, formatDate, groupIndian } from '../../shared/units/index.ts';
import { signedRupees } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { StopDistance } from './stop-distance.tsx';
import { endWords } from '../state/spread-end.ts';
import { useSlice } from '../state/replica.ts';
import { SquareOffButton } from './square-off-button.tsx';

/** A spread's first line: name, distance to its stop, what it would bring now, and the way out. */
export function SpreadHead({ spread }: { readonly spread: SpreadView }): ReactElement {
  const session = useSlice('session');
  return (
    <div className="spread">
      <div className="spread-name">
        <h3>
          <span className="tag mode">{spread.signal}</span>
          <span>
            <span className="w-only">{spread.option === 'PE' ? 'Put spread ' : 'Call spread '}</span>
            {spread.shortStrike} / {spread.hedgeStrike}
          </span>
        </h3>
        <div className="cap ell" title={spread.note ?? undefined}>
          {facts(spread)} · {endWords(spread, session)}
          <span className="hide-n"> · {spread.product}</span>
          <span className="w-only"> · exp {formatDate(spread.expiry).slice(4)}</span>
          {spread.openedAt !== null && (
            <span className="w-only"> · since {formatClock(spread.openedAt)}</span>
          )}
          {spread.note !== null && ` · ${spread.note}`}
        </div>
      </div>
      <StopDistance spread={spread} />
      <div className="bigpl">
        <div className="cap">
          Exit now<span className="hide-n">, after charges</span>
        </div>
        <div className="n">
          <Signed value={spread.exitNow} format={signedRupees} />
        </div>
      </div>
      <SquareOffButton spread={spread} />
    </div>
  );
}

const STAGES: Readonly<Record<SpreadStage, string>> = {
  planned: 'planned',
  buyingHedge: 'buying the hedge',
  sellingMain: 'hedge bought, selling the main',
  open: '',
  buyingBackMain: 'buying back the main',
  sellingHedge: 'main is flat, selling the hedge',
  flat: 'flat',
  abandoned: 'abandoned',
};

function facts(spread: SpreadView): string {
  return [STAGES[spread.stage], `${groupIndian(spread.lots)} lots`].filter(Boolean).join(' · ');
}
