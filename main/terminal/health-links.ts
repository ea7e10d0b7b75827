import { LINK_LABELS, type LinkName, type LinkState, type LinkView } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import type { LinkReport } from '../ports/link-report.ts';
import { LinkRung } from './link-rung.ts';

/** In this order they are shown. */
const ORDER = Object.keys(LINK_LABELS) as readonly LinkName[];

/** The rungs that each book has of its own: its broker is nobody else's. */
const OF_A_BOOK: ReadonlySet<LinkName> = new Set(['broker', 'orderUpdates']);

export interface HealthContext {
  now(): Instant;
  /** A link's state or words are new: the engines of these books must know (null: all of them). */
  changed(book: string | null, link: LinkName, state: LinkState, detail: string): void;
}

/** The health ladder: the last word of each link, of the shared ones and of each book's own. */
export class HealthLinks {
  readonly #context: HealthContext;
  readonly #rungs = new Map<string, LinkRung>();

  constructor(context: HealthContext) {
    this.#context = context;
  }

  /** `book` and `label` matter for a book's own links only. */
  set(link: LinkName, state: LinkState, detail: string, book: string | null = null): void {
    const owner = OF_A_BOOK.has(link) ? book : null;
    const changed = this.#rung(link, owner).set(state, detail, this.#context.now());
    if (changed) this.#context.changed(owner, link, state, detail);
  }

  /** Names a link in the user's words; before its first state. */
  name(link: LinkName, label: string, book: string | null = null): void {
    this.#rungs.set(keyOf(link, OF_A_BOOK.has(link) ? book : null), new LinkRung(link, label));
  }

  /** What an adapter tells of one of its connections comes in here. */
  report(link: LinkName, book: string | null = null): LinkReport {
    const rung = (): LinkRung => this.#rung(link, OF_A_BOOK.has(link) ? book : null);
    return {
      state: (state, detail) => this.set(link, state, detail, book),
      answered: (ms) => rung().answered(ms, this.#context.now()),
      failed: (why) => rung().failed(why, this.#context.now()),
      used: (count, limit, per) => rung().use({ count, limit, per }),
    };
  }

  /** The shared rungs and the shown book's, then those of `besides`. `feedSeenAt`: a connection without data is no life. */
  views(shown: string, besides: string | null, feedSeenAt: Instant | null): readonly LinkView[] {
    const views = ORDER.flatMap((link) => {
      const rung = this.#rungs.get(keyOf(link, OF_A_BOOK.has(link) ? shown : null));
      return rung === undefined ? [] : [link === 'feed' ? rung.view(true, feedSeenAt) : rung.view(true)];
    });
    if (besides === null || besides === shown) return views;
    const others = [...OF_A_BOOK].flatMap((link) => this.#rungs.get(keyOf(link, besides)) ?? []);
    return [...views, ...others.map((rung) => rung.view(false))];
  }

  #rung(link: LinkName, book: string | null): LinkRung {
    const key = keyOf(link, book);
    const known = this.#rungs.get(key);
    if (known !== undefined) return known;
    const rung = new LinkRung(link, LINK_LABELS[link]);
    this.#rungs.set(key, rung);
    return rung;
  }
}

function keyOf(link: LinkName, book: string | null): string {
  return `${book ?? ''}/${link}`;
}
