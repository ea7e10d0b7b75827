import type { ReactElement } from 'react';
import { EFFECTS, SETTINGS, settingOf, settingWords, type SettingName } from '../../shared/contract/index.ts';
import type { SettingsProposal } from '../state/settings-state.ts';

/** What holds now, beside what is proposed, and from when it would hold. */
export function Differences(props: {
  readonly names: readonly SettingName[];
  readonly proposal: SettingsProposal;
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
      </tbody>
    </table>
  );
}
