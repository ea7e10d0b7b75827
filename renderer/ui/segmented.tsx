import type { ReactElement } from 'react';
import { roving } from './roving.ts';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly title?: string;
}

/** A row of buttons of which one is pressed; arrow keys move inside it. */
export function Segmented<T extends string | number>(props: {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T | null;
  readonly onChoose: (value: T) => void;
  readonly className?: string;
  readonly entry?: boolean;
}): ReactElement {
  const { label, choices, value, onChoose, className = 'seg', entry = false } = props;
  const chosen = choices.some((choice) => choice.value === value) ? value : choices[0]?.value;
  return (
    <div className={className} role="group" aria-label={label} onKeyDown={(event) => roving(event)}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          data-item
          data-entry={entry && choice.value === chosen ? true : undefined}
          tabIndex={choice.value === chosen ? 0 : -1}
          aria-pressed={choice.value === value}
          title={choice.title}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
