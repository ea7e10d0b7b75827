import { contractKey, parseContractKey } from '../../../shared/contract/index.ts';
import { paise, quantity, type Instant } from '../../../shared/units/index.ts';
import { isObject } from './json.ts';
import type { MasterContract } from './master-rows.ts';

/** The contracts of one download. */
export interface Master {
  readonly fetchedAt: Instant;
  readonly contracts: readonly MasterContract[];
  readonly badRows: number;
}

const VERSION = 1;

/** As it is kept on disk. */
export function masterText(master: Master): string {
  const rows = master.contracts.map((each) => [
    each.token,
    each.key,
    each.symbol,
    each.lotSize,
    each.tickSize,
  ]);
  return JSON.stringify({ version: VERSION, fetchedAt: master.fetchedAt, badRows: master.badRows, rows });
}

/** What is kept on disk; null where it is none, or any part of it makes no sense. */
export function masterFrom(kept: unknown): Master | null {
  if (!isObject(kept) || kept['version'] !== VERSION || !Array.isArray(kept['rows'])) return null;
  const { fetchedAt, badRows } = kept;
  if (!isCount(fetchedAt) || !isCount(badRows)) return null;
  const contracts: MasterContract[] = [];
  for (const row of kept['rows'] as readonly unknown[]) {
    const contract = contractFrom(row);
    if (contract === null) return null;
    contracts.push(contract);
  }
  return contracts.length === 0 ? null : { fetchedAt: fetchedAt as Instant, contracts, badRows };
}

function contractFrom(row: unknown): MasterContract | null {
  if (!Array.isArray(row)) return null;
  const [token, key, symbol, lotSize, tickSize] = row as readonly unknown[];
  if (typeof token !== 'string' || typeof key !== 'string' || typeof symbol !== 'string') return null;
  if (!isCount(lotSize) || !isCount(tickSize) || lotSize === 0 || tickSize === 0) return null;
  const contract = parseContractKey(key);
  if (!contract.ok) return null;
  return {
    ...contract.value,
    key: contractKey(contract.value),
    symbol,
    lotSize: quantity(lotSize),
    tickSize: paise(tickSize),
    token,
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
