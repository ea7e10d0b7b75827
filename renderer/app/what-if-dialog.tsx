import { useState, type ReactElement } from 'react';
import type { PayoffWhatIf, SpreadView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatPrice, type Paise } from '../../shared/units/index.ts';
import { PayoffGraph } from '../charts/payoff-graph.tsx';
import { useSlice } from '../state/replica.ts';
import { selectedSpread, spreadName } from '../state/spreads.ts';
import { closeDialog, useUi } from '../state/ui-store.ts';
import { useWhatIf, type Supposed } from '../state/use-what-if.ts';
import { Dialog } from '../ui/dialog.tsx';
import { signedRupees } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { WhatIfFields } from './what-if-fields.tsx';

const AS_IT_STANDS: Supposed = { spot: null, ivChangePercent: 0, daysForward: 0 };
const MODEL = 'Each leg keeps its own implied volatility, the future its distance to the index.';

/** The selected spread at another spot, volatility and day, by the model. */
export function WhatIfDialog(): ReactElement {
  const chosen = useUi((ui) => ui.spread);
  const spread = selectedSpread(useSlice('positions'), chosen);
  const spot = useSlice('session')?.spot.value ?? null;
  const [supposed, setSupposed] = useState(AS_IT_STANDS);
  const answer = useWhatIf(spread?.id ?? null, spot, supposed);
  return (
    <Dialog labelledBy="what-if-title" className="dialog wide what-if" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="what-if-title">What if</h2>
        <p>
          {spread === null
            ? 'No spread is open any more.'
            : `${spread.signal} ${spreadName(spread)}: by the model, before charges. Nothing is sent from here.`}
        </p>
      </div>
      {spread !== null && (
        <Supposing spread={spread} answer={answer} spot={spot} supposed={supposed} onSuppose={setSupposed} />
      )}
      <div className="dfoot">
        <span className={`cap${answer.unknown === null ? '' : ' warned'}`} role="status">
          {answer.unknown === null ? MODEL : `${UNKNOWN}: ${answer.unknown}`}
        </span>
        <button type="button" className="btn lg" onClick={() => setSupposed(AS_IT_STANDS)}>
          As it stands
        </button>
        <button type="button" className="btn lg" onClick={closeDialog}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}

function Supposing(props: {
  readonly spread: SpreadView;
  readonly answer: PayoffWhatIf;
  readonly spot: Paise | null;
  readonly supposed: Supposed;
  readonly onSuppose: (supposed: Supposed) => void;
}): ReactElement | null {
  const { spread, answer, spot, supposed, onSuppose } = props;
  if (spread.payoff === null) return null;
  const at = supposed.spot ?? spot;
  return (
    <div className="sect stack">
      <div className="what-if-graph">
        <PayoffGraph
          payoff={spread.payoff}
          spot={at}
          strikes={[spread.shortStrike, spread.hedgeStrike]}
          supposed={answer.curve}
        />
      </div>
      <WhatIfFields
        supposed={supposed}
        spot={spot}
        range={spread.payoff.points.map((point) => point.spot)}
        expiry={spread.expiry}
        onSuppose={onSuppose}
      />
      <dl className="what-if-told">
        <dt>P&amp;L at {formatPrice(at)}</dt>
        <dd data-testid="what-if">
          <Signed value={answer.pnl} format={signedRupees} />
        </dd>
        <dt>Exit now, after charges</dt>
        <dd>
          <Signed value={spread.exitNow} format={signedRupees} />
        </dd>
      </dl>
    </div>
  );
}
