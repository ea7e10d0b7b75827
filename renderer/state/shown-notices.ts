import type { AlertRules, Notice } from '../../shared/contract/index.ts';
import { give } from './host.ts';

const MOST_SHOWN = 4;
const SHOWN_FOR_MS = 8_000;

/** A notice of the engine, or an alert that the terminal made by itself; they count apart. */
export interface ShownAlert extends Notice {
  readonly key: string;
  readonly own: boolean;
}

/** What stands on the screen, and how many serious ones wait behind it for their turn. */
export interface ShownAlerts {
  readonly shown: readonly ShownAlert[];
  readonly waiting: number;
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
 * What stands on the screen now: the serious ones that nobody has acknowledged, then the newest of the others that the
 * rules let appear, while they are fresh. What is shown no more takes no place.
 */
export function shownAlerts(
  all: readonly ShownAlert[],
  { events }: AlertRules,
  dismissed: readonly string[],
  ageMs: (alert: ShownAlert) => number,
): ShownAlerts {
  const serious = unacknowledged(all);
  const passing = all.filter(
    (each) =>
      each.level !== 'serious' &&
      !each.acknowledged &&
      !dismissed.includes(each.key) &&
      events[each.event].screen &&
      ageMs(each) <= SHOWN_FOR_MS,
  );
  return {
    shown: [...serious, ...passing].slice(0, MOST_SHOWN),
    waiting: Math.max(0, serious.length - MOST_SHOWN),
  };
}

/** Says that a serious one was read, to whoever made it. */
export function acknowledge({ id, own }: ShownAlert): void {
  void (own ? give('alerts.acknowledge', { id }) : give('notice.acknowledge', { id }));
}
