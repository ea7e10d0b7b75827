import { instant } from '../../shared/units/index.ts';
import type { JournalHead, JournalDraft } from '../../main/ports/journal.ts';
import type { JournalHeads, JournalOptions } from '../../main/adapters/sqlite/journal-options.ts';

/** Heads kept in memory instead of control.db. */
export function headsInMemory(): JournalHeads {
  const heads = new Map<string, JournalHead>();
  return {
    journalHead: (book) => heads.get(book) ?? null,
    setJournalHead: (book, head) => void heads.set(book, head),
  };
}

export function journalOptions(heads: JournalHeads = headsInMemory()): JournalOptions {
  return { heads, wallClock: () => 1_790_000_000_123, verifiedRows: 1_000_000, freeRoom: () => undefined };
}

/** The n-th fact of a made-up day. */
export function draft(n: number): JournalDraft {
  const body = JSON.stringify({ type: 'barEvaluated', n, note: 'निफ्टी ₹' });
  return { at: instant(1_789_000_000_000 + n * 250), seq: n * 3, type: 'barEvaluated', body };
}

export function drafts(from: number, to: number): readonly JournalDraft[] {
  return Array.from({ length: to - from + 1 }, (_, index) => draft(from + index));
}
