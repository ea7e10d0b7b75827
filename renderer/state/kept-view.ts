import { CHAIN_COLUMNS, useChainView } from './chain-view.ts';
import { LONE_PANEL } from './lone-panel.ts';
import { useUi, type ChartMinutes, type PageName, type Ui } from './ui-store.ts';

const PAGES: readonly PageName[] = ['morning', 'terminal', 'journal', 'backtest', 'replay', 'setup'];
const FRAMES: readonly ChartMinutes[] = [1, 5, 15, 60, 1440];

/** Each window keeps its own. */
const KEY = `kavach.view${LONE_PANEL === null ? '' : `.${LONE_PANEL}`}`;

/** Takes page, timeframe, list and columns of the last time, and keeps each later choice for the next. */
export function restoreView(): void {
  const kept = readKept();
  const one = <T>(values: readonly T[], name: string): T | undefined =>
    values.find((value) => value === kept[name]);
  const { page, timeframe, logTab } = useUi.getState();
  useUi.setState({
    page: one(PAGES, 'page') ?? page,
    timeframe: one(FRAMES, 'timeframe') ?? timeframe,
    logTab: one(['journal', 'orders'] as const, 'logTab') ?? logTab,
    vixPane: kept['vixPane'] === true,
  });
  const columns = one(CHAIN_COLUMNS, 'columns');
  if (columns !== undefined) useChainView.setState({ columns });
  useUi.subscribe((ui, before) => {
    if (JSON.stringify(chosen(ui)) !== JSON.stringify(chosen(before))) keep(ui);
  });
  useChainView.subscribe(() => keep(useUi.getState()));
}

function chosen({ page, timeframe, logTab, vixPane }: Ui) {
  return { page, timeframe, logTab, vixPane };
}

function keep(ui: Ui): void {
  const { columns } = useChainView.getState();
  localStorage.setItem(KEY, JSON.stringify({ ...chosen(ui), columns }));
}

/** What another version, or another hand, wrote there is looked at before it is believed. */
function readKept(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}
