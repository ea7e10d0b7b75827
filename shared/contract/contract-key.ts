import { err, ok, parseTradingDate, strike, type Result } from '../units/index.ts';
import type { ContractKey, OptionContract } from './market.ts';

const KEY_TEXT = /^NIFTY (\d{4}-\d{2}-\d{2}) ([1-9]\d{1,5}) (CE|PE)$/;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The contract as text, `NIFTY 2026-11-23 25800 PE`: equal contracts have equal keys. */
export function contractKey(contract: OptionContract): ContractKey {
  return `NIFTY ${contract.expiry} ${contract.strike} ${contract.type}` as ContractKey;
}

/** The inverse of contractKey. */
export function parseContractKey(text: string): Result<OptionContract, 'NOT_A_CONTRACT_KEY'> {
  const match = KEY_TEXT.exec(text);
  const expiry = parseTradingDate(match?.[1] ?? '');
  if (match === null || !expiry.ok) return err('NOT_A_CONTRACT_KEY');
  return ok({
    expiry: expiry.value,
    strike: strike(Number(match[2])),
    type: match[3] === 'CE' ? 'CE' : 'PE',
  });
}

/** The contract as a trader reads it: `NIFTY 23 NOV 25800 PE`. Years are left out, so it is no key. */
export function contractName(contract: OptionContract): string {
  const { expiry } = contract;
  const month = MONTHS[Number(expiry.slice(5, 7)) - 1] ?? '';
  return `NIFTY ${Number(expiry.slice(8, 10))} ${month} ${contract.strike} ${contract.type}`;
}
