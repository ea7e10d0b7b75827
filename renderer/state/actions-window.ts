import type { Action } from './action.ts';
import { LONE_PANEL, openLonePanel, type LonePanel } from './lone-panel.ts';
import { say } from './ui-store.ts';

const TITLES: Readonly<Record<LonePanel, string>> = {
  chart: 'Open the chart in a window of its own',
  chain: 'Open the option chain in a window of its own',
};

/** A second window for chart or chain. */
export function windowActions(): readonly Action[] {
  return (['chart', 'chain'] as const).map((panel) => ({
    id: `window.${panel}`,
    title: TITLES[panel],
    effect: 'opens',
    blocked: LONE_PANEL === null ? null : 'Opened from the terminal’s own window only',
    run: () => {
      if (!openLonePanel(panel)) say('The browser did not open the window: allow pop-ups for this address.');
    },
  }));
}

/** A window of one panel has no pages and no other panels: what leads to them says so. */
export function withinWindow(actions: readonly Action[]): readonly Action[] {
  if (LONE_PANEL === null) return actions;
  const shown = LONE_PANEL;
  return actions.map((action) =>
    /^(?:page|focus)\./.test(action.id) && action.id !== `focus.${shown}`
      ? { ...action, blocked: `This window shows the ${shown} alone` }
      : action,
  );
}
