import { parseContractKey, type ContractKey } from '../../../shared/contract/index.ts';
import { roundPaise, type Paise, type TradingDate } from '../../../shared/units/index.ts';
import { intrinsicValue } from '../market/pricing/index.ts';

/** What a contract that expires on or before a day is settled at, by the last index level; null for all others. */
export function settlementValue(contract: ContractKey, spot: Paise | null, day: TradingDate): Paise | null {
  const option = parseContractKey(contract);
  if (!option.ok || spot === null || option.value.expiry > day) return null;
  return roundPaise(intrinsicValue(option.value.type, spot, option.value.strike));
}
