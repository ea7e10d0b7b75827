import type { ReactElement } from 'react';
import { groupIndian } from '../../shared/units/index.ts';
import { roving } from '../ui/roving.ts';

/** A choice, its words, and how many rows it has; null where that is not counted. */
export type CountedChoice<T> = readonly [T, string, number | null];

/** One group of choices of which one holds; arrow keys move inside it. */
export function Choices<T extends string>(props: {
  readonly title: string;
  readonly value: T | null;
  readonly choices: readonly CountedChoice<T>[];
  readonly all: number | null;
  readonly onChoose: (value: T | null) => void;
}): ReactElement {
  const { title, value, choices, all, onChoose } = props;
  const listed: readonly CountedChoice<T | null>[] = [[null, 'All', all], ...choices];
  return (
    <div role="group" aria-label={title} onKeyDown={(event) => roving(event)}>
      <h3>{title}</h3>
      {listed.map(([choice, label, count]) => (
        <button
          key={choice ?? 'all'}
          type="button"
          data-item
          className="inset-focus"
          tabIndex={choice === value ? 0 : -1}
          aria-pressed={choice === value}
          onClick={() => onChoose(choice)}
        >
          <span className="ell">{label}</span>
          {count !== null && <span className="t3">{groupIndian(count)}</span>}
        </button>
      ))}
    </div>
  );
}
