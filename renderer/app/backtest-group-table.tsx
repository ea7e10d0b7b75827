import type { ReactElement } from 'react';
import type { RunGroup, Statistics } from '../../shared/contract/index.ts';
import { groupWords } from '../state/group-words.ts';
import { useSlice } from '../state/replica.ts';
import { fixed, signedWhole } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { percent, rounded } from './backtest-figures.tsx';

const HEADS = [
  'Trades',
  'Win rate',
  'Avg win',
  'Avg loss',
  'Max loss',
  'Factor',
  'Expectancy',
  'Net',
] as const;

/** Groups on a line each, all trades below. */
export function GroupTable(props: {
  readonly label: string;
  readonly groups: readonly RunGroup[];
  readonly of: Statistics;
  readonly areSignals: boolean;
}): ReactElement {
  const { label, groups, of, areSignals } = props;
  const all = { name: areSignals ? 'All signals' : 'All trades', statistics: of };
  return (
    <table className="grid" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{areSignals ? 'Signal' : 'Trades of'}</th>
          {HEADS.map((name) => (
            <th key={name} scope="col" className={name === 'Factor' ? 'wide-only' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <GroupRow key={group.name} group={group} isSignal={areSignals} />
        ))}
      </tbody>
      <tfoot>
        <GroupRow group={all} isSignal={false} />
      </tfoot>
    </table>
  );
}

function GroupRow({
  group,
  isSignal,
}: {
  readonly group: RunGroup;
  readonly isSignal: boolean;
}): ReactElement {
  const { name, statistics: of } = group;
  const title = useSlice('signals')?.signals.find(({ signal }) => signal === name)?.name;
  const money = (value: number | null, arrow = false): ReactElement => (
    <Signed value={rounded(value)} format={signedWhole} arrow={arrow} />
  );
  return (
    <tr>
      <td className="ell" title={name}>
        {isSignal ? (
          <>
            <b className="m">{name}</b> <span className="t2">{title}</span>
          </>
        ) : (
          groupWords(name)
        )}
      </td>
      <td>{of.trades}</td>
      <td>{percent(of.winRate)}</td>
      <td>{money(of.averageWin)}</td>
      <td>{money(of.averageLoss)}</td>
      <td>{signedWhole(of.worst)}</td>
      <td className="wide-only">{fixed(of.profitFactor, 2)}</td>
      <td>{money(of.expectancy, true)}</td>
      <td>{money(of.net)}</td>
    </tr>
  );
}
