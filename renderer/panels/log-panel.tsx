import type { ReactElement } from 'react';
import { UNKNOWN } from '../../shared/units/index.ts';
import { useNoticesPlace } from '../state/notices-place.ts';
import { useSlice } from '../state/replica.ts';
import { useUi } from '../state/ui-store.ts';
import { Panel } from '../ui/panel.tsx';
import { Tabs, tabPanelId } from '../ui/tabs.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { JournalList } from './journal-list.tsx';
import { Notices } from './notices.tsx';
import { OrdersTable } from './orders-table.tsx';

/** What happened, newest first, and the orders behind it. */
export function LogPanel(): ReactElement {
  const tab = useUi((ui) => ui.logTab);
  const noticesPlace = useNoticesPlace();
  const journal = useSlice('journal');
  const orders = useSlice('orders')?.orders.length ?? UNKNOWN;
  return (
    <Panel name="log" label="Activity">
      <div className="phead">
        <Tabs
          label="Activity"
          value={tab}
          onChoose={(logTab) => useUi.setState({ logTab })}
          tabs={[
            { name: 'journal', label: 'Journal' },
            {
              name: 'orders',
              label: (
                <>
                  Orders<span className="count">{orders}</span>
                </>
              ),
            },
          ]}
        />
        <span className="grow" />
        {journal === null ? <Waiting what={`the ${tab}`} /> : <span className="cap">Today, IST</span>}
      </div>
      {noticesPlace === 'log' && <Notices place="log" />}
      <div className="tabpanel" role="tabpanel" id={tabPanelId(tab)} aria-labelledby={`tab-${tab}`}>
        {tab === 'journal' ? <JournalList /> : <OrdersTable />}
      </div>
    </Panel>
  );
}
