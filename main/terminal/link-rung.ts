import type { Consequence, LinkName, LinkState, LinkView } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import { LinkMeter } from './link-meter.ts';

type Sick = Exclude<LinkState, 'ok'>;

const ENTRIES_BLOCKED: Readonly<Record<Sick, Consequence>> = {
  connecting: 'entriesBlocked',
  stale: 'entriesBlocked',
  down: 'entriesBlocked',
  off: 'entriesBlocked',
};
const NOTHING: Readonly<Record<Sick, Consequence>> = {
  connecting: 'none',
  stale: 'none',
  down: 'none',
  off: 'none',
};

/** What the engine does while a link is not well: the same rules as the gate's, in the words of the ladder. */
const CONSEQUENCE: Readonly<Record<LinkName, Readonly<Record<Sick, Consequence>>>> = {
  feed: ENTRIES_BLOCKED,
  feedCalls: NOTHING,
  broker: ENTRIES_BLOCKED,
  orderUpdates: NOTHING,
  history: NOTHING,
  // Exits still go out, on the emergency log (architecture.md 2).
  journal: { ...ENTRIES_BLOCKED, stale: 'reduceOnly', down: 'reduceOnly' },
  // A skew of half a second is a warning; the gate refuses from two seconds on.
  clock: { ...NOTHING, down: 'entriesBlocked' },
  engine: NOTHING,
  // An old calendar is a warning; only one that does not know the day blocks.
  calendar: { ...NOTHING, down: 'entriesBlocked' },
  // Below 1 GB is a warning.
  disk: { ...NOTHING, down: 'entriesBlocked' },
};

/** One rung of the health ladder. */
export class LinkRung {
  readonly #link: LinkName;
  readonly #label: string;
  readonly #meter = new LinkMeter();
  #state: LinkState = 'off';
  #detail = '';
  #at: Instant | null = null;
  #lastError: LinkView['lastError'] = null;
  #used: LinkView['used'] = null;

  constructor(link: LinkName, label: string) {
    this.#link = link;
    this.#label = label;
  }

  /** Returns true when the state or its words changed. */
  set(state: LinkState, detail: string, at: Instant): boolean {
    const changed = state !== this.#state || detail !== this.#detail;
    if (changed && (state === 'down' || state === 'stale')) this.#lastError = { at, text: detail };
    this.#state = state;
    this.#detail = detail;
    this.#at = at;
    return changed;
  }

  answered(ms: number, at: Instant): void {
    this.#meter.add(ms);
    this.#at = at;
  }

  failed(text: string, at: Instant): void {
    this.#lastError = { at, text };
  }

  use(used: NonNullable<LinkView['used']>): void {
    this.#used = used;
  }

  /** `felt`: whether the shown book trades through it. `seenAt` replaces the age where another fact tells it better. */
  view(felt: boolean, seenAt?: Instant | null): LinkView {
    const consequence = this.#state === 'ok' || !felt ? 'none' : CONSEQUENCE[this.#link][this.#state];
    return {
      link: this.#link,
      label: this.#label,
      state: this.#state,
      at: seenAt === undefined ? this.#at : seenAt,
      detail: this.#detail,
      consequence,
      lastError: this.#lastError,
      latency: this.#meter.latency(),
      used: this.#used,
    };
  }
}
