import type { ExitRule, PresetName, Settings, StopRule, StrikeRule } from '../../../shared/contract/index.ts';
import { PRESETS } from '../../../shared/contract/index.ts';
import { err, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { dateOption, readOptions, wordOption } from './read-options.ts';

export type ReplayFormat = 'table' | 'json' | 'csv';

export interface ReplayFiles {
  readonly bars: string;
  readonly daily: string | null;
  readonly options: string | null;
  readonly vix: string | null;
  /** Null: the built-in calendar. */
  readonly calendar: string | null;
}

export interface ReplayCommand {
  readonly help: boolean;
  readonly files: ReplayFiles;
  readonly from: TradingDate | null;
  readonly to: TradingDate | null;
  readonly preset: PresetName;
  readonly settings: Settings;
  readonly format: ReplayFormat;
}

const SPEC = {
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
  format: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

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

/** The command's options, or a sentence that says what is wrong with them. */
export function replayOptions(args: readonly string[]): Result<ReplayCommand, string> {
  const read = readOptions(args, SPEC);
  if (!read.ok) return read;
  const { bars, daily, options, vix, calendar, exit, stop, help } = read.value;
  const from = dateOption('--from', read.value.from);
  if (!from.ok) return from;
  const to = dateOption('--to', read.value.to);
  if (!to.ok) return to;
  const preset = wordOption<PresetName>('--preset', read.value.preset, ['terminal', 'author']);
  if (!preset.ok) return preset;
  const format = wordOption<ReplayFormat>('--format', read.value.format, ['table', 'json', 'csv']);
  if (!format.ok) return format;
  const settings = settingsOf(preset.value, { exit, stop, strike: read.value['strike-rule'] });
  if (!settings.ok) return settings;
  if (bars === undefined && !help) return err('--bars FILE is needed');
  return ok({
    help,
    files: {
      bars: bars ?? '',
      daily: daily ?? null,
      options: options ?? null,
      vix: vix ?? null,
      calendar: calendar ?? null,
    },
    from: from.value,
    to: to.value,
    preset: preset.value,
    settings: settings.value,
    format: format.value,
  });
}
