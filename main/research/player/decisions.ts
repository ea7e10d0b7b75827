import { describeFact, type Fact } from '../../engine/index.ts';
import type { JournalDraft } from '../../ports/journal.ts';
import type { Decided } from './player.ts';

/** What a trader means by a decision: not what an order goes through on its way. */
const DECISIONS: ReadonlySet<string> = new Set<Fact['type']>([
  'barEvaluated',
  'contextMissing',
  'weekDoubted',
  'entryMissed',
  'hedgeRefused',
  'spreadPlanned',
  'entryEnded',
  'spreadOpened',
  'exitDecided',
  'spreadClosed',
  'spreadAbandoned',
  'spreadReopened',
  'dailyLimitTripped',
  'ordersLatched',
  'haltChanged',
]);

/** Gathers decisions; several at one instant are one to stop at. */
export class Decisions {
  readonly #list: Decided[] = [];

  get list(): readonly Decided[] {
    return this.#list;
  }

  add({ at, type, body }: Pick<JournalDraft, 'at' | 'type' | 'body'>): void {
    if (!DECISIONS.has(type)) return;
    const { text } = describeFact(JSON.parse(body) as Fact);
    this.#list.push({ at, text });
  }
}
