import { SIGNAL_IDS, type Slices } from '../../shared/contract/index.ts';
import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { nextColumns, recentreChain } from './chain-view.ts';
import { copyFocusedRow, focusPanel } from './focus.ts';
import { give } from './host.ts';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { PAGE_NAMES } from './ui-state.ts';
import { goTo, openDialog, useUi, type ChartMinutes } from './ui-store.ts';

const opens = (id: ActionId, title: string, run: () => void, blocked: string | null = null): Action => ({
  id,
  title,
  effect: 'opens',
  blocked,
  run,
});

const PANELS = ['chart', 'chain', 'signals', 'positions', 'log', 'money'] as const;
const PANEL_TITLES = {
  chart: 'chart',
  chain: 'option chain',
  signals: 'signals',
  positions: 'positions',
  log: 'journal and orders',
  money: 'P&L and risk',
};
const FRAMES: readonly (readonly [ChartMinutes, string])[] = [
  [1, '1 minute'],
  [5, '5 minutes'],
  [15, '15 minutes'],
  [60, '1 hour'],
  [1440, '1 day'],
];

/** Pages, panels, the chart's timeframe, lists and the screen's own choices. */
export function viewActions({ slices, ui }: Situation): readonly Action[] {
  return [
    opens('palette.open', 'Command palette', () => openDialog('palette')),
    opens('keys.show', 'Show all keys', () => openDialog('keys')),
    ...PAGE_NAMES.map((page) =>
      opens(`page.${page}`, `Go to ${page[0]?.toUpperCase()}${page.slice(1)}`, () => goTo(page)),
    ),
    ...PANELS.map((panel) =>
      opens(`focus.${panel}`, `Focus the ${PANEL_TITLES[panel]}`, () => focusPanel(panel)),
    ),
    ...FRAMES.map(([minutes, words]) =>
      opens(`timeframe.${minutes}`, `Chart: ${words}`, () => useUi.setState({ timeframe: minutes })),
    ),
    ...SIGNAL_IDS.map((signal) =>
      opens(`signal.select.${signal}`, signalTitle(slices, signal), () =>
        useUi.setState({ signal, signalsTab: 'signals' }),
      ),
    ),
    opens('chart.vix', `Chart: ${ui.vixPane ? 'hide' : 'show'} India VIX`, () =>
      useUi.setState({ vixPane: !ui.vixPane }),
    ),
    opens('chain.columns', 'Chain: the next columns', nextColumns),
    opens('chain.centre', 'Chain: centre on the money', recentreChain),
    opens('log.journal', 'Show the journal', () => useUi.setState({ logTab: 'journal' })),
    opens('log.orders', 'Show the orders', () => useUi.setState({ logTab: 'orders' })),
    opens('row.copy', 'Copy the focused row as text', () => void copyFocusedRow()),
    opens('theme.toggle', `Use the ${ui.theme === 'dark' ? 'light' : 'dark'} theme`, () =>
      useUi.setState({ theme: ui.theme === 'dark' ? 'light' : 'dark' }),
    ),
    opens(
      'stop.show',
      "Show the emergency stop's progress",
      () => useUi.setState({ stopCardHidden: false }),
      (slices.emergency?.run ?? null) === null ? 'None was pressed' : null,
    ),
  ];
}

function signalTitle(slices: Partial<Slices>, signal: string): string {
  const name = slices.signals?.signals.find((view) => view.signal === signal)?.name;
  return name === undefined ? signal : `${signal} ${name}`;
}

export const DEMO_SPEEDS = [0, 1, 10, 60, 300, 1000] as const;

/** How the simulated day runs; only in Demo. */
export function demoActions({ slices, connected }: Situation): readonly Action[] {
  if (slices.session?.mode !== 'demo') return [];
  const blocked = connected ? null : NOT_ANSWERING;
  return [
    {
      id: 'demo.new',
      title: 'Start a new Demo day',
      effect: 'opens',
      blocked,
      run: () => openDialog('newDay'),
    },
    ...DEMO_SPEEDS.map((speed): Action => ({
      id: `demo.speed.${speed}`,
      title: speed === 0 ? 'Pause the Demo' : `Run the Demo at ${speed}×`,
      effect: 'acts',
      blocked,
      run: () => void give('demo.speed', { speed }),
    })),
  ];
}
