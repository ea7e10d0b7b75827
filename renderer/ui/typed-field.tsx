import type { ReactElement } from 'react';

/** A labelled text field; the hint at its right end says how far the typing is. */
export function TypedField(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly first?: boolean;
  readonly onType: (value: string) => void;
}): ReactElement {
  const { id, label, value, hint = '', first = false, onType } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input
          id={id}
          data-first={first ? true : undefined}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onType(event.target.value)}
        />
        <span className="u">{hint}</span>
      </div>
    </div>
  );
}
