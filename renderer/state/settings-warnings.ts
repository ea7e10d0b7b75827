import {
  settingOf,
  settingWords,
  SETTINGS,
  type Mode,
  type SettingName,
  type Settings,
} from '../../shared/contract/index.ts';

/** What a change of the settings takes away, said before it is sent. */
export function settingsWarnings(before: Settings, after: Settings, mode: Mode | null): readonly string[] {
  const warnings: string[] = [];
  if (mode === 'live') warnings.push('Live is armed: this holds for the live book too.');
  if (before.risk.dailyLossLimit !== null && after.risk.dailyLossLimit === null)
    warnings.push('No daily loss limit: a bad day ends by the stop alone.');
  if (before.risk.maxTotalLoss !== null && after.risk.maxTotalLoss === null)
    warnings.push('No limit of the loss of everything open.');
  if (before.trade.brokerStop && !after.trade.brokerStop)
    warnings.push('No stop order at the broker: while this machine cannot act, nothing guards the short.');
  if (before.trade.exitRule === 'daily' && after.trade.exitRule === 'expiry')
    warnings.push('Held to the expiry: nights and opens are unguarded.');
  return [...warnings, ...loosened(before, after)];
}

/** Limits of which a larger value lets more be lost, or be ventured at once. */
const LARGER_IS_LOOSER: readonly SettingName[] = [
  'dailyLossLimit',
  'maxTotalLoss',
  'maxPositions',
  'maxLots',
  'maxOrderValue',
  'entryCollarPercent',
  'maxSpreadPercent',
  'maxQuoteAgeMs',
  'maxIndexAgeMs',
  'exitMarkAgeMs',
  'dailyLossConfirmMs',
];

/** One that is switched off has a word of its own above. */
function loosened(before: Settings, after: Settings): readonly string[] {
  return LARGER_IS_LOOSER.flatMap((name) => {
    const [from, to] = [settingOf(before, name), settingOf(after, name)];
    if (typeof from !== 'number' || typeof to !== 'number' || to <= from) return [];
    return [
      `Looser: ${SETTINGS[name].title}, ${settingWords(name, from)} → ${settingWords(name, to)}. A guard gives way.`,
    ];
  });
}
