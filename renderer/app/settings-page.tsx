import { useEffect, type ReactElement } from 'react';
import { SETTING_GROUPS } from '../../shared/contract/index.ts';
import { loadSettings, useSettings } from '../state/settings.ts';
import { shownGroups } from '../state/settings-found.ts';
import { useSettingsInStep } from '../state/use-settings-in-step.ts';
import { Waiting } from '../ui/waiting.tsx';
import { SettingsDesktop } from './settings-desktop.tsx';
import { SettingsFile } from './settings-file.tsx';
import { SettingsFoot } from './settings-foot.tsx';
import { SettingsGroups } from './settings-groups.tsx';
import { SettingRow } from './settings-row.tsx';

/** Every setting with what it changes, within which limits, and from when on. */
export function SettingsPage(): ReactElement {
  useSettingsInStep();
  usePlace();
  const { base, failed, query } = useSettings();
  const groups = shownGroups(SETTING_GROUPS, query);
  return (
    <div className="settings">
      <SettingsGroups groups={groups} />
      <section className="panel" aria-label="Settings">
        <div className="phead setrow">
          <h2>Setting</h2>
          <span className="cap">Value</span>
          <span className="cap">Limits and default</span>
          <span className="cap">Holds</span>
        </div>
        {failed !== null && <Failed why={failed} />}
        {base === null && failed === null && (
          <div className="setwait">
            <Waiting what="the settings" />
          </div>
        )}
        <div className="scroll setlist" tabIndex={-1}>
          <SettingsFile />
          {groups.map(({ group, title, names }) => (
            <section key={group} aria-label={title} data-group={group}>
              <h3>{title}</h3>
              {names.map((name) => (
                <SettingRow key={name} name={name} />
              ))}
            </section>
          ))}
          <SettingsDesktop />
          {groups.length === 0 && (
            <p className="empty">
              <b>No setting has these words.</b>
            </p>
          )}
        </div>
        <SettingsFoot />
      </section>
    </div>
  );
}

function Failed({ why }: { readonly why: string }): ReactElement {
  return (
    <div className="setwait row" role="alert">
      <span className="failed selectable">{`The settings could not be read: ${why}`}</span>
      <button type="button" className="btn sm" onClick={() => void loadSettings()}>
        Read again
      </button>
    </div>
  );
}

/** Takes the focus to the setting that was asked for. */
function usePlace(): void {
  const place = useSettings((state) => state.place);
  const isKnown = useSettings((state) => state.base !== null);
  useEffect(() => {
    if (place === null || !isKnown) return;
    const row = document.querySelector<HTMLElement>(`[data-setting="${place}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('[data-field]')?.focus();
    useSettings.setState({ place: null });
  }, [place, isKnown]);
}
