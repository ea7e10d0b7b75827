import type { Mode, Settings } from '../../shared/contract/index.ts';

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
  return warnings;
}
