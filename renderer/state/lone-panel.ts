export type LonePanel = 'chart' | 'chain';

/** The one panel that this window shows, by its address `?window=chart`; null in the window of the whole terminal. */
export const LONE_PANEL: LonePanel | null = lonePanelOf(globalThis.location?.search ?? '');

/** What a window's address asks for. */
export function lonePanelOf(search: string): LonePanel | null {
  const wanted = new URLSearchParams(search).get('window');
  return wanted === 'chart' || wanted === 'chain' ? wanted : null;
}

/** Opens a panel in a window of its own, or brings that window to the front. False where the browser refuses. */
export function openLonePanel(panel: LonePanel): boolean {
  const size = panel === 'chart' ? 'width=1100,height=720' : 'width=640,height=760';
  return window.open(`?window=${panel}`, `kavach-${panel}`, `popup,${size}`) !== null;
}
