import type { ReactElement } from 'react';
import { SIGNAL_IDS, type SettingName } from '../../shared/contract/index.ts';
import { typeSetting } from '../state/settings.ts';

/** The eight signals, each a switch of its own. */
export function Switches(props: {
  readonly name: SettingName;
  readonly id: string;
  readonly text: string;
}): ReactElement {
  const { name, id, text } = props;
  const on = text.split(' ');
  const toggle = (signal: string): void => {
    const next = SIGNAL_IDS.filter((each) => (each === signal) !== on.includes(each));
    typeSetting(name, next.length === 0 ? 'none' : next.join(' '));
  };
  return (
    <div className="chips" role="group" id={id} aria-labelledby={`${id}-label`}>
      {SIGNAL_IDS.map((signal, index) => (
        <button
          key={signal}
          type="button"
          data-field={index === 0 ? true : undefined}
          className={on.includes(signal) ? undefined : 'off'}
          aria-pressed={on.includes(signal)}
          onClick={() => toggle(signal)}
        >
          {signal}
        </button>
      ))}
    </div>
  );
}
