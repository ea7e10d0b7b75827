import type { Consequence, LinkName, LinkState, LinkView } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';

const LABELS: Readonly<Record<LinkName, string>> = {
  feed: 'Market feed',
  broker: 'Broker',
  history: 'History',
  journal: 'Journal',
  clock: 'Clock',
  engine: 'Engine',
  calendar: 'Calendar',
};

/** Links without which no entry is made; the others only say that something is odd. */
const BLOCKING: Readonly<Record<LinkName, boolean>> = {
  feed: true,
  broker: true,
  history: false,
  journal: true,
  clock: true,
  engine: false,
  calendar: true,
};

/** The health ladder: the last word of each link. */
export class HealthLinks {
  readonly #views = new Map<LinkName, LinkView>();

  /** Returns true when the state or its words changed, so that the engines must be told. */
  set(link: LinkName, state: LinkState, detail: string, at: Instant): boolean {
    const old = this.#views.get(link);
    const changed = old?.state !== state || old.detail !== detail;
    // An old calendar is a warning; only one that does not know the day blocks.
    const isWell = state === 'ok' || (link === 'calendar' && state === 'stale');
    const consequence: Consequence = BLOCKING[link] && !isWell ? 'entriesBlocked' : 'none';
    this.#views.set(link, { link, label: LABELS[link], state, at, detail, consequence });
    return changed;
  }

  /** `feedSeenAt` is the feed's last sign of life: a connection without data is none. */
  views(feedSeenAt: Instant | null): readonly LinkView[] {
    return [...this.#views.values()].map((view) =>
      view.link === 'feed' ? { ...view, at: feedSeenAt } : view,
    );
  }
}
