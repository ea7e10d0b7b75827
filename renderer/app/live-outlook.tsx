import type { ReactElement } from 'react';
import type { ArmingOutlook, CheckState, LossAtSize } from '../../shared/contract/index.ts';
import { UNKNOWN, formatWholeRupees, groupIndian } from '../../shared/units/index.ts';
import { level, plural } from '../ui/format.ts';
import { CheckGlyph, CHECK_LOOK } from './check-glyph.tsx';

interface Line {
  readonly name: string;
  readonly state: CheckState;
  readonly detail: string;
  readonly verdict: string;
}

/** What arming would lead to: margin, size, and whether the daily limit comes before the stop. Nothing here blocks. */
export function LiveOutlook({ outlook }: { readonly outlook: ArmingOutlook }): ReactElement {
  const lines = [marginLine(outlook), paperLine(outlook), lotsLine(outlook), ...lossLines(outlook)];
  return (
    <ul className="check four" aria-label="What arming would lead to">
      {lines.map(({ name, state, detail, verdict }) => (
        <li key={name} className={CHECK_LOOK[state]}>
          <CheckGlyph state={state} />
          <span className="m">{name}</span>
          <span className="d ell selectable" title={detail}>
            {detail}
          </span>
          <span className="w">{verdict}</span>
        </li>
      ))}
    </ul>
  );
}

function marginLine({ margin, lots, unknown }: ArmingOutlook): Line {
  const name = `Margin, ${plural(lots, 'lot')}`;
  if (margin === null)
    return { name, state: 'waiting', detail: unknown ?? 'not known yet', verdict: UNKNOWN };
  const { now, expiryDayExtra, bufferPercent, needed, funds } = margin;
  const parts = `${formatWholeRupees(now)} + expiry-day ${formatWholeRupees(expiryDayExtra)} + ${bufferPercent} % = ${formatWholeRupees(needed)}, by the model`;
  if (funds === null) return { name, state: 'waiting', detail: parts, verdict: 'funds not read' };
  const enough = funds >= needed;
  return {
    name,
    state: enough ? 'passed' : 'warning',
    detail: parts,
    verdict: enough ? 'Enough' : `of ${formatWholeRupees(funds)}`,
  };
}

function paperLine({ paperSpreads }: ArmingOutlook): Line {
  const detail =
    paperSpreads === 0 ? 'nothing is open in Paper' : `${plural(paperSpreads, 'paper spread')} open`;
  return { name: 'Paper book', state: 'passed', detail, verdict: paperSpreads === 0 ? 'Empty' : 'Stays' };
}

function lotsLine({ lots, units, firstWeek }: ArmingOutlook): Line {
  const size = `${plural(lots, 'lot')}${units === null ? '' : ` (${groupIndian(units)})`}`;
  const detail = firstWeek
    ? `First live week: forced to ${size}, whatever the setting`
    : `${size}, as the settings say`;
  return { name: 'Lots', state: 'passed', detail, verdict: plural(lots, 'lot') };
}

function lossLines(outlook: ArmingOutlook): readonly Line[] {
  const { losses, lots, unknown } = outlook;
  if (losses.length > 0) return losses.map((loss) => lossLine(outlook, loss));
  const name = `Loss at stop, ${plural(lots, 'lot')}`;
  return [{ name, state: 'waiting', detail: unknown ?? 'not known yet', verdict: UNKNOWN }];
}

function lossLine({ dailyLimit }: ArmingOutlook, loss: LossAtSize): Line {
  const name = `Loss at stop, ${plural(loss.lots, 'lot')}`;
  const modelled = `${loss.signal}: modelled ${formatWholeRupees(loss.lossAtStop)}`;
  if (loss.stopReachable) {
    const of =
      dailyLimit === null ? 'no daily limit is set' : `of the ${formatWholeRupees(dailyLimit)} daily limit`;
    return { name, state: 'passed', detail: `${modelled}, ${of}`, verdict: 'Stop first' };
  }
  const at = loss.limitTripsAt === null ? '' : `, at ${level(loss.limitTripsAt)}`;
  return {
    name,
    state: 'warning',
    detail: `${modelled}: the daily limit trips first${at}`,
    verdict: 'Limit first',
  };
}
