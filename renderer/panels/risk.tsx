import type { ReactElement } from 'react';
import type { Meter, RiskSlice } from '../../shared/contract/index.ts';
import { UNKNOWN, formatWholeRupees, groupIndian } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { isOpen } from '../state/spreads.ts';
import { fixed, level } from '../ui/format.ts';

const WARN_SHARE = 0.7;

/** Each limit with what is used of it: yellow from 70 %, red when full. */
export function Risk(): ReactElement {
  const risk = useSlice('risk');
  return (
    <div className="risk">
      <MeterRow name="Daily loss used" meter={risk?.dailyLoss ?? null}>
        <LimitWords risk={risk} />
      </MeterRow>
      <MeterRow name="Margin used" meter={risk?.margin ?? null} />
      {(risk?.totalLoss.share ?? 0) >= WARN_SHARE && (
        <MeterRow name="Largest possible loss" meter={risk?.totalLoss ?? null} />
      )}
      <Counts risk={risk} />
    </div>
  );
}

function MeterRow(props: {
  readonly name: string;
  readonly meter: Meter | null;
  readonly children?: ReactElement;
}): ReactElement {
  const { name, meter, children } = props;
  const share = meter?.share ?? 0;
  const look = share >= 1 ? 'full' : share >= WARN_SHARE ? 'warn' : '';
  const limit = meter === null ? UNKNOWN : meter.limit === null ? 'no limit' : `of ${formatWholeRupees(meter.limit)}`;
  return (
    <div className="row">
      <div>
        <span className="t2">
          {name}
          {look === 'full' && <b className="failed"> reached</b>}
          {look === 'warn' && <b className="warned"> near</b>}
        </span>
        <span>
          <b className="m">{formatWholeRupees(meter?.used ?? null)}</b> <span className="t3">{limit}</span>
        </span>
      </div>
      <div
        className="bar"
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(Math.min(1, share) * 100)}
      >
        <i className={look} style={{ width: `${Math.min(100, share * 100)}%` }} />
      </div>
      {children}
    </div>
  );
}

/** The limit as points of the present size, which says more than rupees do. */
function LimitWords({ risk }: { readonly risk: RiskSlice | null }): ReactElement {
  const open = useSlice('positions')?.spreads.filter(isOpen) ?? [];
  const units = open.flatMap((spread) => spread.legs).reduce((sum, leg) => sum + (leg.role === 'short' ? leg.quantity : 0), 0);
  return <div className="cap limcap">{limitWords(risk, open.length, units)}</div>;
}

function limitWords(risk: RiskSlice | null, open: number, units: number): string {
  if (risk === null) return UNKNOWN;
  if (open === 0) return 'No open position';
  if (risk.limitPoints === null) return units === 0 ? 'Limit not in play: the short is flat' : UNKNOWN;
  const trips = risk.limitTripsAt === null ? '' : ` · trips at ${level(risk.limitTripsAt)}`;
  return `= ${fixed(risk.limitPoints, 1)} points on ${groupIndian(units)}${trips}`;
}

function Counts({ risk }: { readonly risk: RiskSlice | null }): ReactElement {
  const open = risk?.positions.open ?? 0;
  const limit = risk?.positions.limit ?? 3;
  return (
    <div className="two">
      <div>
        <span className="t2">
          Positions
          <span className="pips" aria-hidden="true">
            {Array.from({ length: limit }, (_, index) => (
              <i key={index} className={index < open ? 'on' : ''} />
            ))}
          </span>
        </span>
        <b className="m">{risk === null ? UNKNOWN : `${open} / ${limit}`}</b>
      </div>
      <div>
        <span className="t2">Orders used</span>
        <span>
          <b className="m">{risk === null ? UNKNOWN : groupIndian(risk.orders.today)}</b>{' '}
          <span className="t3">of {risk === null ? UNKNOWN : groupIndian(risk.orders.limit)}</span>
        </span>
      </div>
    </div>
  );
}
