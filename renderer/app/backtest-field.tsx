import type { ReactElement, ReactNode } from 'react';
import { changeForm, useBacktest } from '../state/backtest.ts';
import type { TypedName } from '../state/backtest-form.ts';
import type { FormErrors } from '../state/backtest-wish.ts';

/** A typed parameter with its unit; what is wrong with it stands below it and what was typed stays. */
export function TypedParameter(props: {
  readonly name: TypedName;
  readonly label: string;
  readonly unit?: string;
  readonly hint?: string;
  readonly errors: FormErrors;
}): ReactElement {
  const { name, label, unit = '', hint = '', errors } = props;
  const value = useBacktest(({ form }) => form[name]);
  const error = errors[name] ?? null;
  const id = `bt-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={`input${error === null ? '' : ' bad'}`}>
        <input
          id={id}
          value={value}
          placeholder={hint}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-wrong`}
          onChange={(event) => changeForm({ [name]: event.target.value })}
        />
        <span className="u">{unit}</span>
      </div>
      {error !== null && (
        <p className="wrong" id={`${id}-wrong`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** A parameter that is one of a few words. */
export function ChosenParameter<T extends string>(props: {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
  readonly beside?: ReactNode;
}): ReactElement {
  const { id, label, value, choices, onChoose, beside } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const chosen = choices.find(([each]) => each === event.target.value);
            if (chosen !== undefined) onChoose(chosen[0]);
          }}
        >
          {choices.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
        {beside}
      </div>
    </div>
  );
}
