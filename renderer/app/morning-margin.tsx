import type { ReactElement } from 'react';
import type { PlanMargin, SignalView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatPrice, formatWholeRupees, type Paise } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { fixed, strikePrice } from '../ui/format.ts';

/** What the costliest of the week's possible spreads would bind, and what there is. */
export function Margin(): ReactElement {
  const signals = useSlice('signals')?.signals ?? [];
  const funds = useSlice('session')?.account.funds ?? null;
  const costliest = costliestOf(signals);
  const margin = costliest?.margin ?? null;
  const why = margin === null ? 'No possible signal has a strike with quotes yet.' : BY_MODEL;
  const short = margin !== null && funds !== null && funds < margin.buffered;
  return (
    <>
      <div className="phead sub">
        <h2>Margin, one spread</h2>
        <span className="grow" />
        <span className="cap">{costliest === null ? '' : `${costliest.signal}, by the model`}</span>
      </div>
      <dl className="fact" title={why}>
        <Line name="Now" value={formatWholeRupees(margin?.now ?? null)} />
        <Line name="On its expiry day" value={formatWholeRupees(margin?.expiryDay ?? null)} />
        <Line name="Overnight" value={overnight(margin)} />
        <Line
          name={margin === null ? 'With buffer' : `With ${margin.bufferPercent} % buffer`}
          value={formatWholeRupees(margin?.buffered ?? null)}
        />
        <Line name="Funds" value={formatWholeRupees(funds)} look={short ? 'warned' : ''} />
      </dl>
    </>
  );
}

const BY_MODEL = 'Estimated by the margin model; the broker is asked before each entry.';

function overnight(margin: PlanMargin | null): string {
  if (margin === null) return UNKNOWN;
  return margin.overnight === 0 ? 'daily exit: ₹0' : formatWholeRupees(margin.overnight);
}

interface Costed {
  readonly signal: SignalView['signal'];
  readonly margin: PlanMargin;
}

function costliestOf(signals: readonly SignalView[]): Costed | null {
  const costed = signals.flatMap(({ signal, state, plan }): readonly Costed[] => {
    const counts = state === 'possible' || state === 'fired';
    return !counts || plan === null || plan.margin === null ? [] : [{ signal, margin: plan.margin }];
  });
  return costed.toSorted((a, b) => b.margin.buffered - a.margin.buffered)[0] ?? null;
}

/** What the options at the money say of the days to come. */
export function Volatility(): ReactElement {
  const straddle = useSlice('chain')?.straddle ?? null;
  const iv = straddle?.iv ?? null;
  const session = useSlice('session');
  const vix: Paise | null = session?.vix.value ?? session?.vixPreviousClose ?? null;
  const isOld = session?.vix.value === null && vix !== null;
  const at = straddle === null ? '' : `, ${strikePrice(straddle.strike)}`;
  return (
    <>
      <div className="phead sub">
        <h2>Volatility</h2>
      </div>
      <dl className="fact">
        <Line name={`ATM straddle${at}`} value={formatPrice(straddle?.price ?? null)} />
        <Line name="ATM IV" value={iv === null ? UNKNOWN : `${fixed(iv, 1)} %`} />
        <Line name={isOld ? 'India VIX, last close' : 'India VIX'} value={formatPrice(vix)} />
      </dl>
    </>
  );
}

function Line(props: {
  readonly name: string;
  readonly value: string;
  readonly look?: string;
}): ReactElement {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className={props.look}>{props.value}</dd>
    </div>
  );
}
