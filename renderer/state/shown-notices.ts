import type { AlertRules, Notice } from '../../shared/contract/index.ts';
import { give } from './host.ts';

const MOST_SHOWN = 3;

/** A notice of the engine, or an alert that the terminal made by itself; they count apart. */
export interface ShownAlert extends Notice {
  readonly key: string;
  readonly own: boolean;
}

/** What stands on the screen, and how many wait behind it for their turn; `serious` of those are serious. */
export interface ShownAlerts {
  readonly shown: readonly ShownAlert[];
  readonly waiting: number;
  readonly serious: number;
}

/** Both lists as one, newest first. */
export function allAlerts(notices: readonly Notice[], own: readonly Notice[]): readonly ShownAlert[] {
  const all = [
    ...notices.map((each) => ({ ...each, own: false, key: `notice ${each.id}` })),
    ...own.map((each) => ({ ...each, own: true, key: `own ${each.id}` })),
  ];
  return all.sort((a, b) => b.at - a.at || b.id - a.id);
}

/** The serious ones that nobody has acknowledged, newest first. */
export function unacknowledged(all: readonly ShownAlert[]): readonly ShownAlert[] {
  return all.filter(({ level, acknowledged }) => level === 'serious' && !acknowledged);
}

/**
 * What stands on the screen until it was read: the serious ones that nobody has acknowledged, then the warnings that
 * the rules let appear. What is plain is said in passing (passing-note.ts).
 */
export function shownAlerts(
  all: readonly ShownAlert[],
  { events }: AlertRules,
  dismissed: readonly string[],
): ShownAlerts {
  const serious = unacknowledged(all);
  const warnings = all.filter(
    ({ level, acknowledged, key, event }) =>
      level === 'warning' && !acknowledged && !dismissed.includes(key) && events[event].screen,
  );
  const standing = [...serious, ...warnings];
  return {
    shown: standing.slice(0, MOST_SHOWN),
    waiting: Math.max(0, standing.length - MOST_SHOWN),
    serious: Math.max(0, serious.length - MOST_SHOWN),
  };
}

/** Says that one was read, to whoever made it: it does not come back with the next start of the screen. */
export function acknowledge({ id, own }: ShownAlert): void {
  void (own ? give('alerts.acknowledge', { id }) : give('notice.acknowledge', { id }));
}
