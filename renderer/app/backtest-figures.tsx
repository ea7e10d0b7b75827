import type { ReactElement, ReactNode } from 'react';
import type { BacktestView } from '../../shared/contract/index.ts';
import { negate, UNKNOWN, type Paise } from '../../shared/units/index.ts';
import { fixed, plural, signedWhole } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';

/** A mean in paise with its fraction, as whole rupees. */
export const rounded = (value: number | null): Paise | null =>
  value === null ? null : (Math.round(value) as Paise);

/** 74.6%. */
export function percent(value: number | null, decimals = 1): string {
  return value === null ? UNKNOWN : `${fixed(value * 100, decimals)}%`;
}

/** The run in eight figures. */
export function Figures({ view }: { readonly view: BacktestView | null }): ReactElement {
  const all = view?.report.all ?? null;
  const capital = view?.returnOnCapital ?? null;
  const sign = capital !== null && capital > 0 ? '+' : '';
  const figures: readonly (readonly [string, ReactNode])[] = [
    ['Net profit', <Signed key="net" value={all?.net ?? null} format={signedWhole} />],
    [
      'Return on capital',
      <span key="return" className={capital === null || capital === 0 ? '' : capital > 0 ? 'pos' : 'neg'}>
        {capital === null ? UNKNOWN : `${sign}${percent(capital)}`}
      </span>,
    ],
    ['Max drawdown', <Depth key="depth" view={view} />],
    ['Profit factor', all === null ? UNKNOWN : fixed(all.profitFactor, 2)],
    ['Trades', all === null ? UNKNOWN : String(all.trades)],
    ['Win rate', percent(all?.winRate ?? null)],
    [
      'Expectancy',
      <Signed key="mean" value={rounded(all?.expectancy ?? null)} format={signedWhole} arrow={false} />,
    ],
    ['Worst trade', <Signed key="worst" value={all?.worst ?? null} format={signedWhole} arrow={false} />],
  ];
  return (
    <dl className="kpis">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Depth({ view }: { readonly view: BacktestView | null }): ReactElement {
  const depth = view?.report.all.drawdown.depth ?? null;
  return <Signed value={depth === null ? null : negate(depth)} format={signedWhole} arrow={false} />;
}

/** Where every week went, how many prices were recorded, and which kinds of expiry are in the totals. */
export function Accounts({ view }: { readonly view: BacktestView | null }): ReactElement {
  if (view === null) return <div className="btstrip">{UNKNOWN}</div>;
  const { weeks, traded, open, noSignal, missed } = view.weeks;
  const reasons = view.report.missed.map((each) => `${each.weeks.length} ${each.words}`).join(', ');
  const recorded = view.report.all.recordedShare;
  const isFlat = view.parameters.settings.trade.costRule === 'flat';
  return (
    <div className="btstrip">
      <span className="ell" title={reasons}>
        <b>{plural(weeks, 'week')}</b>: {plural(traded, 'trade')}, {noSignal} without a signal,{' '}
        {open > 0 && `${open} open at the end, `}
        <b>{missed} missed</b> {reasons !== '' && `(${reasons})`}
      </span>
      {recorded !== null && (
        <span>
          Option prices <b>{percent(recorded, 0)} recorded</b>, {percent(1 - recorded, 0)} modelled
        </span>
      )}
      {view.report.pooled === null ? (
        <span>{isFlat ? 'Flat charges' : 'Charges by date'}</span>
      ) : (
        <span className="warned" title={view.report.pooled}>
          {plural(view.report.byEra.length, 'kind')} of expiry in these totals
        </span>
      )}
    </div>
  );
}
