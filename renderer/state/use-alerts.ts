import { NO_ALERTS } from '../../shared/contract/index.ts';
import { useSlice } from './replica.ts';
import { allAlerts, shownAlerts, unacknowledged, type ShownAlerts } from './shown-notices.ts';
import { useUi } from './ui-store.ts';

/** The notices that stand on the screen now. */
export function useShownAlerts(): ShownAlerts {
  const dismissed = useUi((ui) => ui.dismissedNotices);
  const notices = useSlice('notices')?.notices ?? [];
  const { own, rules } = useSlice('alerts') ?? NO_ALERTS;
  return shownAlerts(allAlerts(notices, own), rules, dismissed);
}

/** How many serious ones nobody has acknowledged. */
export function useUnacknowledged(): number {
  const notices = useSlice('notices')?.notices ?? [];
  const own = useSlice('alerts')?.own ?? [];
  return unacknowledged(allAlerts(notices, own)).length;
}
