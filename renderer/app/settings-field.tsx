import type { ReactElement } from 'react';
import { SETTINGS, type SettingName } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { proposeSettings } from '../state/settings-acts.ts';
import { shownText, typeSetting, useSettings } from '../state/settings.ts';
import { Switches } from './settings-switches.tsx';

interface FieldProps {
  readonly name: SettingName;
  readonly id: string;
  readonly isFaulty: boolean;
}

/** What a setting is changed by: typed with its unit, chosen from words, or switched. */
export function SettingField(props: FieldProps): ReactElement {
  const { name, id } = props;
  const { shape } = SETTINGS[name];
  const text = useSettings((state) => shownText(state, name));
  if (text === null) return <div className="input ro">{UNKNOWN}</div>;
  switch (shape.kind) {
    case 'choice':
      return <Chosen {...props} text={text} choices={Object.entries(shape.choices)} />;
    case 'onOff':
      return (
        <Chosen
          {...props}
          text={text}
          choices={[
            ['on', 'On'],
            ['off', 'Off'],
          ]}
        />
      );
    case 'signals':
      return <Switches name={name} id={id} text={text} />;
    case 'time':
      return <Typed {...props} text={text} unit="IST" />;
    case 'number':
      return <Typed {...props} text={text} unit={shape.unit} />;
  }
}

/** What is wrong stands below, and what was typed stays. */
function Typed(props: FieldProps & { readonly text: string; readonly unit: string }): ReactElement {
  const { name, id, isFaulty, text, unit } = props;
  return (
    <div className={`input${isFaulty ? ' bad' : ''}`}>
      <input
        id={id}
        data-field
        value={text}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? `${id}-wrong` : undefined}
        onChange={(event) => typeSetting(name, event.target.value)}
        onKeyDown={(event) => {
          // Spent here: the proposal takes the focus, and the same press must not send it.
          if (event.key !== 'Enter' || event.repeat || event.ctrlKey) return;
          event.preventDefault();
          proposeSettings();
        }}
      />
      <span className="u">{unit}</span>
    </div>
  );
}

function Chosen(
  props: FieldProps & {
    readonly text: string;
    readonly choices: readonly (readonly [string, string])[];
  },
): ReactElement {
  const { name, id, isFaulty, text, choices } = props;
  return (
    <div className={`input${isFaulty ? ' bad' : ''}`}>
      <select id={id} data-field value={text} onChange={(event) => typeSetting(name, event.target.value)}>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
