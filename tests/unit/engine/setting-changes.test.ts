import { expect, it } from 'vitest';
import { describeFact } from '../../../main/engine/describe-fact.ts';
import type { Fact } from '../../../main/engine/fact.ts';
import { changesOf } from '../../../main/engine/setting-changes.ts';
import { TERMINAL_SETTINGS, withSetting } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';

const at = instant(1_763_500_000_000);
const said = (fact: object): string => describeFact({ at, ...fact } as unknown as Fact).text;

it('the journal says what a change of the settings changed, each in its own unit', () => {
  const before = TERMINAL_SETTINGS;
  const after = withSetting(withSetting(before, 'strikeRule', 'nearest100'), 'hedgeOffsetPoints', 150);
  const settings = withSetting(after, 'dailyLossLimit', null);
  const changes = changesOf(before, settings);
  expect(said({ type: 'settingsChanged', revision: 15, settings, changes })).toBe(
    'Settings changed to revision 15: Strike rule To 50, away from spot → To the nearest 100; ' +
      'Hedge distance 200 points → 150 points; Daily loss limit ₹10,000 → off',
  );
});

it('a row of an older journal, or a setting that is gone, is still read', () => {
  const settings = TERMINAL_SETTINGS;
  expect(said({ type: 'settingsChanged', revision: 3, settings })).toBe('Settings changed to revision 3');
  const changes = [{ name: 'forgotten', from: 1, to: [2] }];
  expect(said({ type: 'settingsChanged', revision: 3, settings, changes })).toBe(
    'Settings changed to revision 3: forgotten 1 → [2]',
  );
});

it('a halt and its end are said in words, and by whom', () => {
  const halt = { type: 'haltChanged', since: null, emergency: false } as const;
  expect(said({ ...halt, state: 'ACTIVE', reason: 'reset: drill over', by: 'user' })).toBe(
    'Trading is active again, by you: reset: drill over',
  );
  expect(said({ ...halt, state: 'REDUCE_ONLY', reason: null, by: 'guard' })).toBe(
    'Reduce only: nothing is opened, by a guard: no reason given',
  );
  expect(said({ ...halt, state: 'HALTED', reason: 'emergency stop', by: 'screen', emergency: true })).toBe(
    'Trading halted: emergency stop',
  );
});
