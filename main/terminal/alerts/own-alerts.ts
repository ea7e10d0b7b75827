import type { Notice, NoticeLevel, AlertEvent } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';
import type { Alert } from './alert.ts';
import type { Condition } from './watched.ts';

const KEPT = 20;

/** The terminal's own alerts: one each time that something begins to hold, and gone by itself when it is over. */
export class OwnAlerts {
  #notices: readonly Notice[] = [];
  #made = 0;
  /** The alert of each condition that holds. */
  readonly #holding = new Map<string, number>();
  readonly #ended = new Map<string, Instant>();

  /** Newest first. */
  view(): readonly Notice[] {
    return this.#notices;
  }

  /** Takes what holds now; returns what has just begun. */
  take(now: Instant, conditions: readonly Condition[]): readonly Alert[] {
    for (const [key, id] of this.#holding) {
      if (conditions.some((each) => each.key === key)) continue;
      this.#holding.delete(key);
      this.#ended.set(key, now);
      this.acknowledge(id);
    }
    return conditions
      .filter(
        ({ key, restMs }) => !this.#holding.has(key) && now - (this.#ended.get(key) ?? -Infinity) >= restMs,
      )
      .map((condition) => {
        const alert = this.add(now, condition.event, condition.level, condition.text);
        this.#holding.set(condition.key, this.#made);
        return alert;
      });
  }

  add(at: Instant, event: AlertEvent, level: NoticeLevel, text: string): Alert {
    this.#made += 1;
    const notice: Notice = { id: this.#made, at, level, event, text, acknowledged: false };
    this.#notices = [notice, ...this.#notices].slice(0, KEPT);
    return { key: ownKey(notice.id), at, event, level, text };
  }

  /** False where there is none with this id. */
  acknowledge(id: number): boolean {
    const isThere = this.#notices.some((notice) => notice.id === id);
    if (isThere) {
      this.#notices = this.#notices.map((each) => (each.id === id ? { ...each, acknowledged: true } : each));
    }
    return isThere;
  }

  isOpen(key: string): boolean {
    return this.#notices.some(({ id, acknowledged }) => !acknowledged && ownKey(id) === key);
  }
}

function ownKey(id: number): string {
  return `own ${id}`;
}
