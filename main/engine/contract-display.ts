import type { ContractKey } from '../../shared/contract/index.ts';
import { contractName, parseContractKey } from '../../shared/contract/contract-key.ts';

/** 25800 PE: what a row needs where the expiry is plain from its spread; a key that cannot be read is shown as it is. */
export function shortNameOf(contract: ContractKey): string {
  const parsed = parseContractKey(contract);
  return parsed.ok ? `${parsed.value.strike} ${parsed.value.type}` : contract;
}

/** NIFTY 23 NOV 25800 PE; a key that cannot be read is shown as it is. */
export function nameOf(contract: ContractKey): string {
  const parsed = parseContractKey(contract);
  return parsed.ok ? contractName(parsed.value) : contract;
}
