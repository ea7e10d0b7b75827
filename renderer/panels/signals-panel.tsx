import type { ReactElement } from 'react';
import type { ExpiryDayView, SignalsSlice } from '../../shared/contract/index.ts';
import { useSlice } from '../state/replica.ts';
import { useUi } from '../state/ui-store.ts';
import { Panel } from '../ui/panel.tsx';
import { Tabs, tabPanelId } from '../ui/tabs.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { SignalsBody, useHalted } from './signals-body.tsx';
import { ExpiryCockpit } from './expiry-cockpit.tsx';

/** The eight signals and why; on a spread's day of expiry its cockpit lies before them. */
export function SignalsPanel(): ReactElement {
  const signals = useSlice('signals');
  const expiring = useExpiring();
  const tab = useSignalsTab(expiring);
  return (
    <Panel name="signals" label={tab === 'expiry' ? 'Expiry day' : 'Signals'}>
      <div className="phead">
        {expiring === null ? (
          <>
            <h2>Signals</h2>
            <span className="cap">{weekWords(signals)}</span>
          </>
        ) : (
          <Tabs
            label="Expiry day and signals"
            value={tab}
            onChoose={(signalsTab) => useUi.setState({ signalsTab })}
            tabs={[
              { name: 'expiry', label: 'Expiry today' },
              { name: 'signals', label: 'Signals' },
            ]}
          />
        )}
        <span className="grow" />
        {tab === 'expiry' && expiring?.monthly === true && <span className="cap">monthly</span>}
        {tab === 'signals' && signals === null && <Waiting what="signals" />}
        {tab === 'signals' && signals !== null && <span className="cap">{countWords(signals)}</span>}
      </div>
      {expiring === null ? (
        <SignalsBody signals={signals} />
      ) : (
        <div className="tabpanel" role="tabpanel" id={tabPanelId(tab)} aria-labelledby={`tab-${tab}`}>
          {tab === 'expiry' ? <ExpiryCockpit view={expiring} /> : <SignalsBody signals={signals} />}
        </div>
      )}
    </Panel>
  );
}

/** The spread that the positions panel shows, where it expires today; else the first that does. */
function useExpiring(): ExpiryDayView | null {
  const spreads = useSlice('expiryDay')?.spreads ?? [];
  const chosen = useUi((ui) => ui.spread);
  return spreads.find(({ spread }) => spread === chosen) ?? spreads[0] ?? null;
}

/** The cockpit comes first by itself; a halt, a past hour or a chosen signal asks for the signals. */
function useSignalsTab(expiring: ExpiryDayView | null): 'expiry' | 'signals' {
  const tab = useUi((ui) => ui.signalsTab);
  const wanted = useUi((ui) => ui.hour !== null || ui.signal !== null);
  const halted = useHalted();
  if (expiring === null) return 'signals';
  return tab ?? (wanted || halted ? 'signals' : 'expiry');
}

function weekWords(signals: SignalsSlice | null): string {
  if (signals === null || signals.weekNumber === null) return '';
  return [`Week ${signals.weekNumber}`, signals.bias ?? ''].filter(Boolean).join(', ');
}

function countWords(signals: SignalsSlice): string {
  if (!signals.monitored) return 'not watched';
  if (signals.fired !== null) return '1 of 1 fired';
  return `${signals.signals.filter((view) => view.state === 'possible').length} possible`;
}
