import type { ReactElement } from 'react';
import { SETTINGS, settingOf, settingWords, type SettingName } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { runAction } from '../state/actions.ts';
import { useSlice } from '../state/replica.ts';
import { useSettings } from '../state/settings.ts';
import { useSettingsInStep } from '../state/use-settings-in-step.ts';
import { keyHere } from '../ui/keys.ts';
import { SetupCard } from './setup-card.tsx';

const SHOWN: readonly SettingName[] = [
  'exitRule',
  'stopRule',
  'lotsPerTrade',
  'hedgeOffsetPoints',
  'dailyLossLimit',
  'squareOffAt',
];

/** The strategy as it is set, and the page that changes it. */
export function StrategyCard(): ReactElement {
  const session = useSlice('session');
  const settings = useSettings(({ base }) => base?.settings ?? null);
  useSettingsInStep();
  return (
    <SetupCard
      place="strategy"
      title="Strategy"
      badge={<span className="tag">{session === null ? UNKNOWN : `rev ${session.settingsRevision}`}</span>}
    >
      <p className="t2">{session === null ? UNKNOWN : `${session.signalsEnabled} of 8 signals may trade.`}</p>
      <dl className="stratfacts">
        {SHOWN.map((name) => (
          <div key={name}>
            <dt>{SETTINGS[name].title}</dt>
            <dd>{settings === null ? UNKNOWN : settingWords(name, settingOf(settings, name))}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <button type="button" className="btn" data-entry onClick={() => runAction('page.settings')}>
          Settings <kbd>{keyHere('page.settings')}</kbd>
        </button>
        <button type="button" className="btn" onClick={() => runAction('focus.signals')}>
          See the signals
        </button>
      </div>
    </SetupCard>
  );
}
