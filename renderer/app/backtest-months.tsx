import type { CSSProperties, ReactElement } from 'react';
import type { BacktestView } from '../../shared/contract/index.ts';
import { UNKNOWN, type Paise } from '../../shared/units/index.ts';
import { yearRows, type MonthCell } from '../state/months.ts';
import { fixed } from '../ui/format.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PAISE_A_THOUSAND = 100_000;

/** +12, −3; a tenth more for a year. */
function thousands(value: Paise, decimals: number): string {
  const text = fixed(value / PAISE_A_THOUSAND, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** What each month came to, in thousands of rupees; a month before the run, after it or without a trade is hatched. */
export function Months({ view }: { readonly view: BacktestView | null }): ReactElement {
  const rows = view === null ? [] : yearRows(view);
  return (
    <section className="panel" aria-label="Monthly result">
      <div className="phead">
        <h2>Monthly result</h2>
        <span className="cap">₹ thousand, by the day of entry</span>
      </div>
      <div className="scroll inset-focus" tabIndex={0} role="group" aria-label="Months">
        <table className="heat">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">Year</span>
              </th>
              {MONTHS.map((month) => (
                <th key={month} scope="col">
                  {month}
                </th>
              ))}
              <th scope="col" className="tot">
                Year
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, months, net }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {months.map((cell) => (
                  <Month key={cell.month} cell={cell} />
                ))}
                <td className={`tot ${net === null || net === 0 ? '' : net > 0 ? 'pos' : 'neg'}`}>
                  {net === null ? UNKNOWN : thousands(net, 1)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const LEAST_SHADE = 10;
const MORE_SHADE = 34;

function Month({ cell: { net, strength } }: { readonly cell: MonthCell }): ReactElement {
  if (net === null) return <td className="pend" aria-label="no trade" />;
  const share = Math.round(LEAST_SHADE + MORE_SHADE * Math.sqrt(strength));
  const style = { '--shade': `${share}%` } as CSSProperties;
  return (
    <td className={net < 0 ? 'lost' : 'won'} style={style}>
      {thousands(net, 0)}
    </td>
  );
}
