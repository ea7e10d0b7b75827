import type { ReactElement } from 'react';
import { SIGNAL_IDS, type JournalKind } from '../../shared/contract/index.ts';
import { useSlice } from '../state/replica.ts';
import { useUi, type JournalFilter } from '../state/ui-store.ts';
import { roving } from '../ui/roving.ts';

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

/** Narrows the journal by spread, signal, kind and words. */
export function JournalFilters({ filter }: { readonly filter: JournalFilter }): ReactElement {
  const spreads = useSlice('positions')?.spreads ?? [];
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
          choices={spreads.map((spread) => [
            spread.id,
            `${spread.signal} ${spread.shortStrike}/${spread.hedgeStrike}`,
          ])}
          onChoose={(spread) => set({ spread })}
        />
        <Choices title="Kind" value={filter.kind} choices={KINDS} onChoose={(kind) => set({ kind })} />
        <Choices
          title="Signal"
          value={filter.signal}
          choices={SIGNAL_IDS.map((id) => [id, id])}
          onChoose={(signal) => set({ signal })}
        />
      </div>
    </section>
  );
}

interface ChoicesProps<T extends string> {
  readonly title: string;
  readonly value: T | null;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChoose: (value: T | null) => void;
}

function Choices<T extends string>({ title, value, choices, onChoose }: ChoicesProps<T>): ReactElement {
  const all: readonly (readonly [T | null, string])[] = [[null, 'All'], ...choices];
  return (
    <div role="group" aria-label={title} onKeyDown={(event) => roving(event)}>
      <h3>{title}</h3>
      {all.map(([choice, label]) => (
        <button
          key={label}
          type="button"
          data-item
          className="inset-focus"
          tabIndex={choice === value ? 0 : -1}
          aria-pressed={choice === value}
          onClick={() => onChoose(choice)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
