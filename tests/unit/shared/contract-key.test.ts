import { expect, it } from 'vitest';
import { contractKey, contractName, parseContractKey } from '../../../shared/contract/index.ts';
import { strike, tradingDate } from '../../../shared/units/index.ts';

const contract = { expiry: tradingDate('2026-11-23'), strike: strike(25_800), type: 'PE' } as const;

it('a contract has a key for maps and a name for people', () => {
  expect(contractKey(contract)).toBe('NIFTY 2026-11-23 25800 PE');
  expect(contractName(contract)).toBe('NIFTY 23 NOV 25800 PE');
});

it('a key leads back to its contract', () => {
  expect(parseContractKey(contractKey(contract))).toEqual({ ok: true, value: contract });
});

it.each([
  'NIFTY 2026-02-30 25800 PE',
  'NIFTY 2026-11-23 025800 PE',
  'NIFTY 2026-11-23 25800 XX',
  'BANKNIFTY 2026-11-23 25800 PE',
  'NIFTY 2026-11-23 25800 PE ',
])('"%s" is no key', (text) => {
  expect(parseContractKey(text)).toEqual({ ok: false, error: 'NOT_A_CONTRACT_KEY' });
});
