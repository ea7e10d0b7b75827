import type { ExitRule, PresetName, Settings, StopRule, StrikeRule } from '../../../shared/contract/index.ts';
import { PRESETS } from '../../../shared/contract/index.ts';
import { err, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { dateOption, wordOption } from './read-options.ts';

export interface ReplayFiles {
  readonly bars: string;
  readonly daily: string | null;
  readonly options: string | null;
  readonly vix: string | null;
  /** Null: the built-in calendar. */
  readonly calendar: string | null;
}

/** Which recorded market is to be traded, when, and by which rules: the same of a replay and of a backtest. */
export interface MarketChoice {
  readonly help: boolean;
  readonly files: ReplayFiles;
  readonly from: TradingDate | null;
  readonly to: TradingDate | null;
  readonly preset: PresetName;
  readonly settings: Settings;
}

export const MARKET_SPEC = {
  bars: { type: 'string' },
  daily: { type: 'string' },
  options: { type: 'string' },
  vix: { type: 'string' },
  calendar: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  preset: { type: 'string' },
  exit: { type: 'string' },
  stop: { type: 'string' },
  'strike-rule': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Texts = Readonly<Partial<Record<Exclude<keyof typeof MARKET_SPEC, 'help'>, string | undefined>>>;

interface Rules {
  readonly exit: string | undefined;
  readonly stop: string | undefined;
  readonly strike: string | undefined;
}

/** The preset with the rules that were asked for in place of its own. */
function settingsOf(preset: PresetName, rules: Rules): Result<Settings, string> {
  const { trade } = PRESETS[preset];
  const exitRule = wordOption<ExitRule>('--exit', rules.exit ?? trade.exitRule, ['daily', 'expiry']);
  if (!exitRule.ok) return exitRule;
  const stopRule = wordOption<StopRule>('--stop', rules.stop ?? trade.stopRule, ['tick', 'hourlyClose']);
  if (!stopRule.ok) return stopRule;
  const strikeRule = wordOption<StrikeRule>('--strike-rule', rules.strike ?? trade.strikeRule, [
    'directional50',
    'nearest100',
  ]);
  if (!strikeRule.ok) return strikeRule;
  const chosen = { exitRule: exitRule.value, stopRule: stopRule.value, strikeRule: strikeRule.value };
  return ok({ ...PRESETS[preset], trade: { ...trade, ...chosen } });
}

/** What is chosen of them, or a sentence that says what is wrong. */
export function marketOptions(
  values: Texts & { readonly help: boolean },
  needsBars = true,
): Result<MarketChoice, string> {
  const { bars, daily, options, vix, calendar, exit, stop, help } = values;
  const from = dateOption('--from', values.from);
  if (!from.ok) return from;
  const to = dateOption('--to', values.to);
  if (!to.ok) return to;
  const preset = wordOption<PresetName>('--preset', values.preset, ['terminal', 'author']);
  if (!preset.ok) return preset;
  const settings = settingsOf(preset.value, { exit, stop, strike: values['strike-rule'] });
  if (!settings.ok) return settings;
  if (bars === undefined && needsBars && !help) return err('--bars FILE is needed');
  const files = {
    bars: bars ?? '',
    daily: daily ?? null,
    options: options ?? null,
    vix: vix ?? null,
    calendar: calendar ?? null,
  };
  return ok({ help, files, from: from.value, to: to.value, preset: preset.value, settings: settings.value });
}
