import type { ReactElement } from 'react';
import { isOpenSpread, type RiskSlice } from '../../shared/contract/index.ts';
import { UNKNOWN, formatWholeRupees, groupIndian, type Paise } from '../../shared/units/index.ts';
import { guardsOf, type Guard } from '../state/guard-order.ts';
import { useSlice } from '../state/replica.ts';
import { fixed, level } from '../ui/format.ts';
import { MeterRow, WARN_SHARE } from './meter-row.tsx';
import { TwinSum } from './twin-fills.tsx';

/** Each limit with what is used of it: yellow from 70 %, red when full. */
export function Risk(): ReactElement {
  const risk = useSlice('risk');
  return (
    <div className="risk">
      <MeterRow name="Daily loss used" meter={risk?.dailyLoss ?? null}>
        <LimitWords risk={risk} />
      </MeterRow>
      <MeterRow name="Margin used" meter={risk?.margin ?? null}>
        <MarginForecast needed={risk?.marginNextSession ?? null} />
      </MeterRow>
      {(risk?.totalLoss.share ?? 0) >= WARN_SHARE && (
        <MeterRow name="Largest possible loss" meter={risk?.totalLoss ?? null} />
      )}
      <Counts risk={risk} />
      <TwinSum />
    </div>
  );
}

/** Said only of what is held over the night: the day's margin is no surprise in the morning. */
function MarginForecast({ needed }: { readonly needed: Paise | null }): ReactElement | null {
  if (needed === null) return null;
  return <div className="cap limcap">{`Next session ${formatWholeRupees(needed)}`}</div>;
}

/** The limit as points of the present size, which says more than rupees do. */
function LimitWords({ risk }: { readonly risk: RiskSlice | null }): ReactElement {
  const open = useSlice('positions')?.spreads.filter(isOpenSpread) ?? [];
  const units = open
    .flatMap((spread) => spread.legs)
    .reduce((sum, leg) => sum + (leg.role === 'short' ? leg.quantity : 0), 0);
  const [only] = open.length === 1 ? open : [];
  const first = only === undefined ? null : guardsOf(only, risk?.dailyLoss.limit ?? null)[0].kind;
  return <div className="cap limcap">{limitWords(risk, open.length, units, first)}</div>;
}

function limitWords(
  risk: RiskSlice | null,
  open: number,
  units: number,
  first: Guard['kind'] | null,
): string {
  if (risk === null) return UNKNOWN;
  if (open === 0) return 'No open position';
  if (risk.limitPoints === null) return units === 0 ? 'Limit not in play: the short is flat' : UNKNOWN;
  const order = first === null ? '' : first === 'dailyLimit' ? ', before the stop' : ', after the stop';
  const trips = risk.limitTripsAt === null ? '' : ` · trips at ${level(risk.limitTripsAt)}${order}`;
  return `= ${fixed(risk.limitPoints, 1)} pts on ${groupIndian(units)}${trips}`;
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
        <span
          className="t2"
          title="Orders, changes and cancels sent today: each counts towards the broker’s allowance"
        >
          Sent to broker
        </span>
        <span>
          <b className="m">{risk === null ? UNKNOWN : groupIndian(risk.orders.today)}</b>{' '}
          <span className="t3">
            of {risk === null ? UNKNOWN : groupIndian(risk.orders.limit)}
            {risk !== null && risk.orders.waiting > 0 && `, ${risk.orders.waiting} wait`}
          </span>
        </span>
      </div>
    </div>
  );
}
