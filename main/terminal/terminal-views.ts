import type { LinkView, DoctorSlice } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import { accountsView } from './accounts.ts';
import type { AlertDesk } from './alerts/alert-desk.ts';
import type { AlertSight } from './alerts/alert-sight.ts';
import { alertSight } from './alerts/make-sight.ts';
import type { AddressWatch } from './address-watch.ts';
import type { ArmDesk } from './arm-desk.ts';
import type { Books } from './books.ts';
import type { HaltDesk } from './halt-desk.ts';
import type { HealthLinks } from './health-links.ts';
import type { MarketDesk } from './market-desk.ts';
import { whyNoReset } from './doctor/demands.ts';
import { examine } from './doctor/examine.ts';
import { MarketMemo } from './doctor/market-memo.ts';
import { ownViews } from './own-views.ts';
import type { SettingsDesk } from './settings-desk.ts';
import type { ShadowBook } from './shadow/shadow-book.ts';
import { ShownState } from './shown-state.ts';
import type { TerminalOptions } from './terminal-options.ts';

/** The desks that views are made from. */
interface Desks {
  readonly now: () => Instant;
  readonly books: Books;
  readonly addresses: AddressWatch;
  readonly links: HealthLinks;
  readonly halt: HaltDesk;
  readonly settings: SettingsDesk;
  readonly market: MarketDesk;
  readonly arm: ArmDesk;
  readonly shadow: ShadowBook | null;
  readonly alerts: AlertDesk;
}

/** What of the terminal itself is shown: health, accounts, checks, and the shown book's state with them. */
export class TerminalViews {
  readonly #options: TerminalOptions;
  readonly #desks: Desks;
  readonly #market = new MarketMemo();

  constructor(options: TerminalOptions, desks: Desks) {
    this.#options = options;
    this.#desks = desks;
  }

  /** The doctor's whole list, as of now. */
  doctor(): DoctorSlice {
    const { trading, measures, realTime, doctor = null } = this.#options;
    const { books, addresses, halt, alerts, now } = this.#desks;
    const runner = books.live ?? books.shown;
    return examine({
      now: now(),
      trading,
      address: addresses.fact(),
      links: this.#links(),
      runner,
      market: this.#market.of(runner, realTime?.nowMs() ?? now()),
      halt: halt.record,
      alerts: alerts.view(),
      measures,
      machine: doctor,
    });
  }

  /** What stands in the way of ending a halt, besides what only the user can do. */
  readonly whyNoReset = (): readonly string[] => whyNoReset(this.doctor().checks);

  /** `beforeShown` is called before anything is shown: what a screen has seen, a restart goes on from. */
  state(beforeShown: () => void): ShownState {
    const { version, demo, trading, replays = null } = this.#options;
    const { books, halt, settings, arm, shadow, alerts } = this.#desks;
    return new ShownState({
      version,
      demo,
      rehearsal: trading?.rehearsal ?? false,
      halt,
      settings,
      runner: () => books.shown,
      links: () => this.#links(),
      live: () => arm.view(),
      own: ownViews(this.#options, () => this.doctor()),
      whyNoReset: () => this.whyNoReset(),
      shadow,
      alerts,
      replays,
      beforeShown,
    });
  }

  /** What alerts are made from, as of now. */
  alertSight(): AlertSight {
    const { books, now } = this.#desks;
    const { trading, desktop } = this.#options;
    const accounts = accountsView(trading?.accounts ?? null);
    return alertSight(now(), books, { links: this.#links(), accounts, desktop: desktop?.view() ?? null });
  }

  #links(): readonly LinkView[] {
    const { links, books, market } = this.#desks;
    return links.views(books.shown.book, books.live?.book ?? null, market.seenAt);
  }
}
