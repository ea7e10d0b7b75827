import type { ReactElement } from 'react';
import { EFFECTS, SETTINGS, settingOf, settingWords, type SettingName } from '../../shared/contract/index.ts';
import type { SettingsProposal } from '../state/settings-state.ts';
import type { ProposedKey } from './use-proposed-keys.ts';

/** What holds now, beside what is proposed, and from when it would hold. */
export function Differences(props: {
  readonly names: readonly SettingName[];
  readonly proposal: SettingsProposal;
  readonly keys: readonly ProposedKey[];
}): ReactElement {
  const { before, after } = props.proposal;
  return (
    <table className="grid">
      <caption className="sr">Settings that change</caption>
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">Now</th>
          <th scope="col">Proposed</th>
          <th scope="col" className="l">
            Holds
          </th>
        </tr>
      </thead>
      <tbody>
        {props.names.map((name) => (
          <tr key={name}>
            <th scope="row">{SETTINGS[name].title}</th>
            <td className="t2">{settingWords(name, settingOf(before, name))}</td>
            <td className="b">{settingWords(name, settingOf(after, name))}</td>
            <td className="l cap">{EFFECTS[SETTINGS[name].effect]}</td>
          </tr>
        ))}
        {props.keys.map(({ action, title, before: now, after: then }) => (
          <tr key={action}>
            <th scope="row">{`Key of ${title}`}</th>
            <td className="t2">{now}</td>
            <td className="b">{then}</td>
            <td className="l cap">At once, on this screen.</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
