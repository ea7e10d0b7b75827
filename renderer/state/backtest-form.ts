import {
  PRESETS,
  type BacktestWish,
  type CostRule,
  type ExitRule,
  type PresetName,
  type SignalId,
  type StopRule,
} from '../../shared/contract/index.ts';
import { groupIndian, type TimeOfDay } from '../../shared/units/index.ts';

/** What stands in the parameters' fields, as it was typed: nothing is lost where it cannot be read. */
export interface BacktestForm {
  readonly preset: PresetName;
  /** Null: the history of the data folder, or the SQL Server where there is nothing in it. */
  readonly store: BacktestWish['store'] | null;
  /** Null: the vendor whose bars reach furthest. */
  readonly vendor: string | null;
  readonly from: string;
  readonly to: string;
  readonly enabled: Readonly<Record<SignalId, boolean>>;
  readonly exit: ExitRule;
  readonly stop: StopRule;
  readonly squareOff: string;
  readonly lots: string;
  readonly hedge: string;
  readonly limit: string;
  readonly capital: string;
  readonly slippage: string;
  readonly age: string;
  readonly costs: CostRule;
}

/** The fields that are typed. */
export type TypedName =
  | 'from'
  | 'to'
  | 'squareOff'
  | 'lots'
  | 'hedge'
  | 'limit'
  | 'capital'
  | 'slippage'
  | 'age';

const DEFAULT_AGE = '15';

const whole = (paise: number): string => groupIndian(Math.round(paise / 100));

function timeText(time: TimeOfDay): string {
  const minutes = Math.floor(time / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** What a preset says of the fields; days, signals, market, slippage and the age of prices are none of its business. */
export function presetFields(preset: PresetName) {
  const { trade, risk } = PRESETS[preset];
  return {
    preset,
    exit: trade.exitRule,
    stop: trade.stopRule,
    squareOff: timeText(trade.squareOffAt),
    lots: String(trade.lotsPerTrade),
    hedge: String(trade.hedgeOffsetPoints),
    limit: risk.dailyLossLimit === null ? '' : whole(risk.dailyLossLimit),
    capital: whole(risk.paperCapital),
    costs: trade.costRule,
  } as const;
}

/** The whole history by the terminal's own rules. */
export const FIRST_FORM: BacktestForm = {
  ...presetFields('terminal'),
  store: null,
  vendor: null,
  from: '',
  to: '',
  enabled: PRESETS.terminal.signals.enabled,
  slippage: '0',
  age: DEFAULT_AGE,
};
