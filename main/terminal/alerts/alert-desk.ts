import type { AlertRules, AlertsSlice, NoticeLevel, Telling } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/units/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { SideDesks } from '../side-desks.ts';
import type { AlertSight } from './alert-sight.ts';
import type { Alert } from './alert.ts';
import { BookNotices, isOpenNotice, type NoticedBook } from './book-notices.ts';
import { Escalation } from './escalation.ts';
import { messageOf } from './message-words.ts';
import { OwnAlerts } from './own-alerts.ts';
import { conditions } from './own-watch.ts';
import { RuleBook } from './rule-book.ts';
import { waysOf } from './ways.ts';

const EVERY_MS = 1_000;
const TOLD_KEPT = 20;

export interface AlertDeskParts {
  /** Absent: nobody is there to be told. */
  readonly alerts: SideDesks['alerts'];
  readonly realTime: RealTime | null;
  readonly sight: () => AlertSight;
  /** There is something new to show. */
  readonly changed: () => void;
}

/**
 * Tells the user what he asked to be told, by the ways that he chose, and tells what is serious again until he
 * acknowledges it. It reads and never writes: no order and no decision waits for it.
 */
export class AlertDesk {
  readonly #parts: AlertDeskParts;
  readonly #own = new OwnAlerts();
  readonly #notices = new BookNotices();
  readonly #escalation = new Escalation();
  readonly #rules: RuleBook;
  readonly #heard = new Set<string>();
  #told: readonly Telling[] = [];
  #tellings = 0;
  #cancel: () => void = () => undefined;
  #changed = false;
  #over = false;

  constructor(parts: AlertDeskParts) {
    this.#parts = parts;
    this.#rules = new RuleBook(parts.alerts?.store ?? null);
    parts.alerts?.messenger.onChange(() => this.#touch());
  }

  /** Looks now and once a second; a fault of it ends the alerts, is said, and ends nothing else. */
  start(): void {
    const { alerts, realTime } = this.#parts;
    if (alerts === undefined || realTime === null) return;
    try {
      this.look(realTime.nowMs());
    } catch (error) {
      this.#rules.fail(`Alerts have stopped, start Kavach again: ${String(error)}`);
      this.#over = true;
      this.#touch();
      return;
    }
    this.#cancel = realTime.after(EVERY_MS, () => this.start());
  }

  /** Something was journaled: the user hears of it at once, and after everything that follows from it. */
  soon(): void {
    const { alerts, realTime } = this.#parts;
    if (alerts === undefined || realTime === null || this.#over) return;
    this.#cancel();
    this.#cancel = realTime.after(0, () => this.start());
  }

  stop(): void {
    this.#over = true;
    this.#cancel();
    this.#parts.alerts?.messenger.close();
  }

  /** One look at everything; what is new is told, what is due is told again. */
  look(nowMs: number): void {
    const sight = this.#parts.sight();
    const { shown, live } = sight;
    const fromBefore = this.#notices.isNew(shown);
    for (const alert of this.#notices.take(shown)) {
      // An earlier run told it; nobody has answered since, so it waits on.
      if (!fromBefore) this.#tell(alert, sight, 1);
      this.#escalation.add(alert, nowMs, 1);
    }
    const own = this.#own.take(sight.now, conditions(sight));
    for (const alert of [...own, ...this.#fromEngine(sight), ...this.#fromLive(live, sight)]) {
      this.#tell(alert, sight, 1);
      this.#escalation.add(alert, nowMs, 1);
    }
    const isOpen = (key: string): boolean => this.#own.isOpen(key) || isOpenNotice(key, shown);
    for (const { alert, times } of this.#escalation.due(nowMs, isOpen)) this.#tell(alert, sight, times);
  }

  /** The engine says something serious that is no fact: a night's position that nobody guards in the morning. */
  hear(level: NoticeLevel, text: string): void {
    if (level !== 'serious' || this.#parts.alerts === undefined) return;
    this.#heard.add(text);
    this.soon();
  }

  /** What was heard and stands among no book's notices. */
  #fromEngine({ now, shown, live }: AlertSight): readonly Alert[] {
    const known = [...shown.notices, ...(live?.notices ?? []), ...this.#own.view()];
    const fresh = [...this.#heard].filter((text) => !known.some((each) => each.text === text));
    this.#heard.clear();
    return fresh.map((text) => this.#own.add(now, 'halt', 'serious', text));
  }

  /** What is serious in Live is never out of sight because another book is shown. */
  #fromLive(live: NoticedBook | null, { now, shown }: AlertSight): readonly Alert[] {
    if (live === null) return [];
    if (this.#notices.isNew(live)) {
      this.#notices.take(live);
      return [];
    }
    return this.#notices
      .take(live)
      .filter(({ level, text }) => level === 'serious' && !shown.notices.some((each) => each.text === text))
      .map(({ event, level, text }) => this.#own.add(now, event, level, `Live: ${text}`));
  }

  #tell(alert: Alert, { now, mode }: AlertSight, times: number): void {
    const { sound, desktop, telegram } = waysOf(this.#rules.kept.rules, alert, { at: now, mode, times });
    this.#tellings += 1;
    const { at, event, level, text } = alert;
    const telling = { id: this.#tellings, at, event, level, text, times, sound, desktop };
    this.#told = [...this.#told, telling].slice(-TOLD_KEPT);
    if (telegram) this.#parts.alerts?.messenger.send(messageOf(alert, mode, times));
    this.#touch();
  }

  #touch(): void {
    this.#changed = true;
    this.#parts.changed();
  }

  view(): AlertsSlice {
    const telegram = this.#parts.alerts?.messenger.view() ?? null;
    return { ...this.#rules.kept, own: this.#own.view(), told: this.#told, telegram };
  }

  /** Whether `view` is another one than when last asked. */
  takeChanged(): boolean {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  /** Refused where the rules have changed since `revision`. */
  set(rules: AlertRules, revision: number): Result<number, string> {
    const set = this.#rules.set(rules, revision);
    if (set.ok) this.#touch();
    return set;
  }

  /** False where there is no such alert. */
  acknowledge(id: number): boolean {
    const done = this.#own.acknowledge(id);
    if (done) this.#touch();
    return done;
  }
}
