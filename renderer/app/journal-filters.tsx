import type { ReactElement } from 'react';
import { SIGNAL_IDS, type JournalKind } from '../../shared/contract/index.ts';
import type { JournalCounts } from '../state/journal-pages.ts';
import { useSlice } from '../state/replica.ts';
import { useUi, type JournalFilter } from '../state/ui-store.ts';
import { Choices, type CountedChoice } from './journal-choices.tsx';

const KINDS: readonly (readonly [JournalKind, string])[] = [
  ['EVAL', 'Decision'],
  ['ORD', 'Order'],
  ['FILL', 'Fill'],
  ['POS', 'Position'],
  ['RISK', 'Risk'],
  ['HALT', 'Halt'],
  ['LINK', 'Link'],
  ['USER', 'User'],
  ['SYS', 'System'],
  ['MARK', 'Mark'],
];

/** As many as have room; the search finds the others. */
const SPREADS = 8;

/** Narrows the journal by spread, signal, kind and words; beside each choice how many rows it has. */
export function JournalFilters(props: {
  readonly filter: JournalFilter;
  readonly counts: JournalCounts | null;
}): ReactElement {
  const { filter, counts } = props;
  const spreads = useSpreads(counts);
  const set = (change: Partial<JournalFilter>): void =>
    useUi.setState({ journalFilter: { ...filter, ...change }, journalRow: null });
  return (
    <section className="panel" aria-label="Filters">
      <div className="phead">
        <h2>Journal</h2>
      </div>
      <div className="filters">
        <div className="input">
          <input
            aria-label="Words in a row"
            placeholder="Search"
            value={filter.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </div>
        <Choices
          title="Spread"
          value={filter.spread}
          choices={spreads}
          all={counts?.all ?? null}
          onChoose={(spread) => set({ spread })}
        />
        <Choices
          title="Signal"
          value={filter.signal}
          choices={SIGNAL_IDS.map((id) => [id, id, counts?.signals[id] ?? 0])}
          all={counts?.all ?? null}
          onChoose={(signal) => set({ signal })}
        />
        <Choices
          title="Kind"
          value={filter.kind}
          choices={kindsOf(counts)}
          all={counts?.all ?? null}
          onChoose={(kind) => set({ kind })}
        />
      </div>
    </section>
  );
}

/** The newest spreads of the journal, in the words of those that are still known. */
function useSpreads(counts: JournalCounts | null): readonly CountedChoice<string>[] {
  const known = useSlice('positions')?.spreads ?? [];
  const words = new Map<string, string>(
    known.map((each) => [each.id, `${each.signal} ${each.shortStrike}/${each.hedgeStrike}`]),
  );
  const counted = counts?.spreads ?? known.map(({ id }) => [id, null] as const);
  return counted.slice(0, SPREADS).map(([id, rows]) => [id, words.get(id) ?? id, rows]);
}

/** The marks of every minute are not counted: they come only where they are asked for. */
function kindsOf(counts: JournalCounts | null): readonly CountedChoice<JournalKind>[] {
  return KINDS.map(([kind, words]) => [kind, words, kind === 'MARK' ? null : (counts?.kinds[kind] ?? 0)]);
}
