import type { ContractKey } from '../../shared/contract/index.ts';
import { contractName, parseContractKey } from '../../shared/contract/contract-key.ts';

/** NIFTY 23 NOV 25800 PE; a key that cannot be read is shown as it is. */
export function nameOf(contract: ContractKey): string {
  const parsed = parseContractKey(contract);
  return parsed.ok ? contractName(parsed.value) : contract;
}
