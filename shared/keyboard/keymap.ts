import type { ActionId } from './action-id.ts';
import { KEYLESS } from './keyless.ts';

/** Where a key is heard: everywhere, only while that panel holds the focus, only over an open replay, only on its page. */
export type KeyScope = 'anywhere' | 'chart' | 'chain' | 'signals' | 'log' | 'replay' | 'backtest';

/**
 * One action's keys. A chord is written `Ctrl+Shift+X`, a sequence `G M`. `browser` avoids the chords that browsers
 * keep for themselves; null means that the action is reached through the palette there.
 */
export interface Binding {
  readonly action: ActionId;
  readonly scope: KeyScope;
  readonly group:
    | 'Safety'
    | 'Everywhere'
    | 'Pages'
    | 'Panels'
    | 'In a panel'
    | 'Backtest'
    | 'Settings'
    | 'Replay'
    | 'Without a key';
  readonly desktop: string | null;
  readonly browser: string | null;
}

const bind = (
  group: Binding['group'],
  action: ActionId,
  desktop: string | null,
  browser: string | null = desktop,
  scope: KeyScope = 'anywhere',
): Binding => ({ action, scope, group, desktop, browser });

const SIGNALS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'] as const;

/** The keyboard as it is designed; the user's own keys come over it (own-keys.ts). */
export const KEYMAP: readonly Binding[] = [
  bind('Safety', 'emergency.stop', 'Ctrl+Shift+X'),
  bind('Safety', 'squareOff.selected', 'Ctrl+Shift+F'),
  bind('Safety', 'squareOff.all', 'Ctrl+Alt+F'),
  bind('Safety', 'live.open', 'Ctrl+Shift+L', null),
  bind('Safety', 'live.disarm', 'Ctrl+Shift+P', 'Alt+Shift+P'),
  bind('Everywhere', 'palette.open', 'Ctrl+K'),
  bind('Everywhere', 'keys.show', 'F1', '?'),
  bind('Everywhere', 'health.show', 'Ctrl+Shift+H', 'G H'),
  bind('Everywhere', 'alerts.show', 'Ctrl+Shift+A', 'G A'),
  bind('Everywhere', 'alerts.acknowledge', 'Ctrl+Shift+K', 'Alt+Shift+K'),
  bind('Everywhere', 'row.copy', 'Ctrl+C'),
  bind('Pages', 'page.morning', 'Ctrl+1', 'G M'),
  bind('Pages', 'page.terminal', 'Ctrl+2', 'G T'),
  bind('Pages', 'page.journal', 'Ctrl+3', 'G J'),
  bind('Pages', 'page.backtest', 'Ctrl+4', 'G B'),
  bind('Pages', 'page.setup', 'Ctrl+5', 'G S'),
  bind('Pages', 'page.replay', 'Ctrl+6', 'G R'),
  bind('Pages', 'page.settings', 'Ctrl+7', 'G E'),
  bind('Panels', 'focus.chart', 'Alt+1', 'P 1'),
  bind('Panels', 'focus.chain', 'Alt+2', 'P 2'),
  bind('Panels', 'focus.signals', 'Alt+3', 'P 3'),
  bind('Panels', 'focus.positions', 'Alt+4', 'P 4'),
  bind('Panels', 'focus.log', 'Alt+5', 'P 5'),
  bind('Panels', 'focus.money', 'Alt+6', 'P 6'),
  bind('In a panel', 'timeframe.1', '1', '1', 'chart'),
  bind('In a panel', 'timeframe.5', '5', '5', 'chart'),
  bind('In a panel', 'timeframe.15', 'Q', 'Q', 'chart'),
  bind('In a panel', 'timeframe.60', 'H', 'H', 'chart'),
  bind('In a panel', 'timeframe.1440', 'D', 'D', 'chart'),
  bind('In a panel', 'chart.vix', 'I', 'I', 'chart'),
  bind('In a panel', 'chain.columns', 'V', 'V', 'chain'),
  bind('In a panel', 'chain.centre', 'C', 'C', 'chain'),
  ...SIGNALS.map((id) => bind('In a panel', `signal.select.${id}`, id.slice(1), id.slice(1), 'signals')),
  bind('In a panel', 'log.journal', 'J', 'J', 'log'),
  bind('In a panel', 'log.orders', 'O', 'O', 'log'),
  bind('In a panel', 'bar.explain', 'B', 'B', 'chart'),
  bind('Backtest', 'backtest.run', 'Ctrl+Enter', 'Ctrl+Enter', 'backtest'),
  bind('Settings', 'settings.propose', 'Ctrl+S'),
  bind('Settings', 'settings.default', 'Alt+0'),
  bind('Replay', 'replay.toggle', 'Space', 'Space', 'replay'),
  bind('Replay', 'replay.bar.next', 'ArrowRight', 'ArrowRight', 'replay'),
  bind('Replay', 'replay.bar.previous', 'ArrowLeft', 'ArrowLeft', 'replay'),
  bind('Replay', 'replay.decision.next', 'Shift+ArrowRight', 'Shift+ArrowRight', 'replay'),
  bind('Replay', 'replay.decision.previous', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'replay'),
  bind('Replay', 'replay.faster', '+', '+', 'replay'),
  bind('Replay', 'replay.slower', '-', '-', 'replay'),
  ...KEYLESS.map((action) => bind('Without a key', action, null)),
];

export type KeyColumn = 'desktop' | 'browser' | 'mac';

/** The designed key of an action on a host; null where it has none. */
export function designedKey({ desktop, browser }: Binding, column: KeyColumn): string | null {
  return column === 'browser' ? browser : desktop;
}
