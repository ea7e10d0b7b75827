import { useState, type ReactElement } from 'react';
import type { BacktestView } from '../../shared/contract/index.ts';
import { Tabs, tabPanelId } from '../ui/tabs.tsx';
import { GroupTable } from './backtest-group-table.tsx';

type GroupName = 'bySignal' | 'byEra' | 'bySessions' | 'byWeekday' | 'byYear';

const TABS: readonly { readonly name: GroupName; readonly label: string }[] = [
  { name: 'bySignal', label: 'By signal' },
  { name: 'byEra', label: 'Kind of expiry' },
  { name: 'bySessions', label: 'Sessions left' },
  { name: 'byWeekday', label: 'Weekday' },
  { name: 'byYear', label: 'Year' },
];

/** What the trades have in common, and what each group came to. */
export function Groups({ view }: { readonly view: BacktestView | null }): ReactElement {
  const [tab, setTab] = useState<GroupName>('bySignal');
  const lots = view?.parameters.settings.trade.lotsPerTrade ?? null;
  return (
    <section className="panel" aria-label="Groups">
      <div className="phead">
        <Tabs label="Groups" tabs={TABS} value={tab} onChoose={setTab} />
        <span className="grow" />
        <span className="cap hide-n">{lots === null ? '' : sizeWords(lots, view?.lotSizes ?? [])}</span>
      </div>
      <div
        className="scroll inset-focus"
        tabIndex={0}
        role="tabpanel"
        id={tabPanelId(tab)}
        aria-labelledby={`tab-${tab}`}
      >
        {view !== null && (
          <GroupTable
            label={TABS.find(({ name }) => name === tab)?.label ?? ''}
            groups={view.report[tab]}
            of={view.report.all}
            areSignals={tab === 'bySignal'}
          />
        )}
      </div>
    </section>
  );
}

function sizeWords(lots: number, sizes: readonly number[]): string {
  const units = sizes.length === 0 ? 'by date' : sizes.join('/');
  return `₹ per trade of ${lots} lots of ${units}`;
}
