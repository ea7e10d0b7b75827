import type { Findings } from './finding.ts';
import type { JournalView } from './journal-view.ts';
import type { Ledger } from './ledger.ts';
import type { Sent } from '../wire.ts';

/** A fact is on the disk before its effect leaves the process, and an intent leaves it at most once. */
export class IntentRules {
  readonly #journal: JournalView;
  readonly #ledger: Ledger;
  readonly #findings: Findings;
  readonly #sentTags = new Set<string>();
  readonly #changes = new Map<string, number>();
  /** What the process wrote outside of its data folder because the journal could not be written. */
  readonly #emergencyLines: string[] = [];

  constructor(journal: JournalView, ledger: Ledger, findings: Findings) {
    this.#journal = journal;
    this.#ledger = ledger;
    this.#findings = findings;
  }

  onEmergencyLine(line: string): void {
    this.#emergencyLines.push(line);
  }

  /** `opens`: it may enlarge a position. */
  onSent(sent: Sent, opens: boolean): void {
    if (sent.call === 'submit') this.#submitted(sent.ticket.tag, opens);
    else this.#changed(sent.orderId, sent.call);
  }

  #submitted(tag: string, opens: boolean): void {
    const isKept = this.#journal.intentOf(tag) !== null;
    const isTold = !opens && this.#emergencyLines.some((line) => line.includes(tag));
    this.#findings.hold(
      !this.#sentTags.has(tag),
      'an intent reaches the broker at most once',
      () => `${tag} was sent again`,
    );
    // What was sent from the emergency log alone is forgotten with its process: then the broker's book is the truth
    // (architecture.md 2), and what it does not hold may be sent again. Never more than is open: that is judged apart.
    if (isKept) this.#sentTags.add(tag);
    this.#findings.hold(
      isKept || isTold,
      'an order is on the disk before it is sent',
      () => `${tag} was sent, and the disk has no intent of it`,
    );
  }

  /** Each change of an order was announced on the disk before, as often as it was sent. */
  #changed(orderId: string, call: string): void {
    const order = this.#ledger.byId(orderId);
    if (order === null) {
      this.#findings.add('only our own orders are changed', `${call} of ${orderId}`);
      return;
    }
    const { tag } = order;
    const count = (this.#changes.get(tag) ?? 0) + 1;
    this.#changes.set(tag, count);
    const told = this.#emergencyLines.filter((line) => line.includes(tag)).length;
    this.#findings.hold(
      count <= this.#journal.changesOf(tag) + told,
      'a change is on the disk before it is sent',
      () => `${call} of ${tag}: ${count} sent, ${this.#journal.changesOf(tag)} on the disk`,
    );
  }
}
