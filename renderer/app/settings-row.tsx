import type { ReactElement } from 'react';
import {
  allowedWords,
  EFFECTS,
  SETTINGS,
  settingOf,
  settingWords,
  TERMINAL_SETTINGS,
  type SettingName,
} from '../../shared/contract/index.ts';
import { typeDefault } from '../state/settings-acts.ts';
import { draftOf } from '../state/settings-draft.ts';
import { useSettings } from '../state/settings.ts';
import { keyHere } from '../ui/keys.ts';
import { SettingField } from './settings-field.tsx';
import { PointsOfSize } from './settings-points.tsx';

/** One setting: what it changes, its field, its limits and default, and when it holds. */
export function SettingRow({ name }: { readonly name: SettingName }): ReactElement {
  const { title, changes, shape, effect } = SETTINGS[name];
  const { base, typed } = useSettings();
  const fault = draftOf({ base, typed })?.faults[name] ?? null;
  const isTyped = typed[name] !== undefined;
  const id = `set-${name}`;
  return (
    <div className={`setrow${isTyped ? ' changed' : ''}`} data-setting={name}>
      <div>
        <label className="m" id={`${id}-label`} htmlFor={id}>
          {title}
        </label>
        <p className="cap">{changes}</p>
      </div>
      <div className="setvalue">
        <SettingField name={name} id={id} isFaulty={fault !== null} />
        {fault !== null && (
          <p className="wrong" id={`${id}-wrong`}>
            {fault}
          </p>
        )}
        {isTyped && base !== null && (
          <p className="cap">{`now ${settingWords(name, settingOf(base.settings, name))}`}</p>
        )}
        <PointsOfSize name={name} />
      </div>
      <div className="cap">
        {shape.kind === 'choice' ? null : <p>{allowedWords(shape)}</p>}
        <Default name={name} />
      </div>
      <p className="cap">{EFFECTS[effect]}</p>
    </div>
  );
}

/** The default in words; a button that puts it into the field where something else stands there. */
function Default({ name }: { readonly name: SettingName }): ReactElement {
  const { base, typed } = useSettings();
  const usual = settingWords(name, settingOf(TERMINAL_SETTINGS, name));
  const draft = draftOf({ base, typed });
  const isUsual =
    draft === null ||
    (draft.faults[name] === undefined && settingWords(name, settingOf(draft.settings, name)) === usual);
  if (isUsual) return <p>{`default ${usual}`}</p>;
  const key = keyHere('settings.default');
  return (
    <button
      type="button"
      className="btn sm"
      title={key === null ? undefined : `Put it into the field (${key} in the field)`}
      onClick={() => typeDefault(name)}
    >
      {`Default ${usual}`}
    </button>
  );
}
