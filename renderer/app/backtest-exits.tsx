import type { ReactElement } from 'react';
import type { BacktestView, RunGroup } from '../../shared/contract/index.ts';
import { EXIT_WORDS, isExitReason } from '../state/backtest-words.ts';
import { signedWhole } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { percent, rounded } from './backtest-figures.tsx';

/** How trades ended, and what each way of ending came to. */
export function Exits({ view }: { readonly view: BacktestView | null }): ReactElement {
  const groups = view?.report.byExit ?? [];
  return (
    <section className="panel" aria-label="By exit reason">
      <div className="phead">
        <h2>By exit reason</h2>
        <span className="grow" />
        <span className="cap">{view === null ? '' : ruleWords(view)}</span>
      </div>
      <table className="grid" aria-label="By exit reason">
        <thead>
          <tr>
            {['Exit', 'Trades', 'Share', 'Win rate', 'Average', 'Worst', 'Net'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Exit key={group.name} group={group} of={view?.report.all.trades ?? 0} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ruleWords({ parameters }: BacktestView): string {
  const { exitRule, stopRule } = parameters.settings.trade;
  return `${exitRule} exit, stop ${stopRule === 'tick' ? 'by tick' : 'at the hourly close'}`;
}

function Exit({ group, of }: { readonly group: RunGroup; readonly of: number }): ReactElement {
  const { name, statistics } = group;
  return (
    <tr>
      <td className="m">{isExitReason(name) ? EXIT_WORDS[name] : name}</td>
      <td>{statistics.trades}</td>
      <td>{percent(of === 0 ? null : statistics.trades / of, 0)}</td>
      <td>{percent(statistics.winRate, 0)}</td>
      <td>
        <Signed value={rounded(statistics.expectancy)} format={signedWhole} arrow={false} />
      </td>
      <td>{signedWhole(statistics.worst)}</td>
      <td>
        <Signed value={statistics.net} format={signedWhole} arrow={false} />
      </td>
    </tr>
  );
}
