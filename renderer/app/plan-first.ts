import { parseContractKey, type PlanView } from '../../shared/contract/index.ts';
import { strikeLevel, UNKNOWN } from '../../shared/units/index.ts';
import { guardsOf } from '../state/guard-order.ts';
import { level } from '../ui/format.ts';

/** The stop is the strike that is sold; whether the daily limit closes the spread before the index comes there. */
export function firstWords({ main, numbers }: PlanView): string {
  const contract = parseContractKey(main.contract);
  if (!contract.ok) return UNKNOWN;
  const stopLevel = strikeLevel(main.strike);
  const [first] = guardsOf({ ...numbers, option: contract.value.type, stopLevel, toStop: null }, null);
  return `${first.kind === 'stop' ? 'the stop' : 'the daily limit'}, index at ${level(first.at)}`;
}
