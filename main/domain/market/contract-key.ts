// The key stands in the contract, since the screen reads it too.
export { contractKey, contractName, parseContractKey } from '../../../shared/contract/contract-key.ts';
