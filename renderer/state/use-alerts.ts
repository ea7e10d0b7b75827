import { NO_ALERTS } from '../../shared/contract/index.ts';
import { ageOf } from './clock.ts';
import { useReplica, useSlice } from './replica.ts';
import { allAlerts, shownAlerts, unacknowledged, type ShownAlerts } from './shown-notices.ts';
import { useTick } from './ticker.ts';
import { useUi } from './ui-store.ts';

const NONE: ShownAlerts = { shown: [], waiting: 0 };

/** The notices that stand on the screen now. */
export function useShownAlerts(): ShownAlerts {
  const tick = useTick();
  const dismissed = useUi((ui) => ui.dismissedNotices);
  const session = useSlice('session');
  const notices = useSlice('notices');
  const { own, rules } = useSlice('alerts') ?? NO_ALERTS;
  const sessionHeardAt = useReplica((replica) => replica.sessionHeardAt);
  const lostAt = useReplica((replica) => replica.lostAt);
  if (session === null) return NONE;
  const heard = { sessionHeardAt, lostAt };
  const all = allAlerts(notices?.notices ?? [], own);
  return shownAlerts(all, rules, dismissed, ({ at }) => ageOf(at, session, heard, tick));
}

/** How many serious ones nobody has acknowledged. */
export function useUnacknowledged(): number {
  const notices = useSlice('notices')?.notices ?? [];
  const own = useSlice('alerts')?.own ?? [];
  return unacknowledged(allAlerts(notices, own)).length;
}
