import { contractKey } from '../../../shared/contract/index.ts';
import {
  err,
  ok,
  paise,
  parseTradingDate,
  quantity,
  strike,
  type Result,
} from '../../../shared/units/index.ts';
import type { ListedContract } from '../../domain/market/tick.ts';
import { splitRow } from './csv-row.ts';
import { columnsOf, linesWith } from './master-lines.ts';

/** A contract of the list with the token under which the stream tells it. */
export interface MasterContract extends ListedContract {
  readonly token: string;
}

export interface MasterRows {
  readonly contracts: readonly MasterContract[];
  /** NIFTY option rows that make no sense, or contradict another: left out. */
  readonly badRows: number;
}

const COLUMNS = [
  'Token',
  'InstrumentName',
  'ShortName',
  'ExpiryDate',
  'StrikePrice',
  'OptionType',
  'LotSize',
  'TickSize',
] as const;
type Column = (typeof COLUMNS)[number];

/** More bad rows than one in a hundred: then the file is not what it should be, and none of it is believed. */
const BAD_SHARE_MAX = 0.01;

/**
 * The NIFTY options in a FONSEScripMaster.txt, by the columns that its header line names. Promises: every contract
 * has a token of its own, a whole lot size of 1 or more and a tick size in whole paise; rows that contradict each
 * other are both left out. Source: brokers.md B6, the real file of 2026-07-30.
 */
export function optionRows(text: string): Result<MasterRows, string> {
  const at = columnsOf(text, COLUMNS);
  if (at === null) return err('its header line lacks a column that is needed');
  const byToken = new Map<string, MasterContract>();
  const keys = new Set<string>();
  const doubtful = new Set<string>();
  let badRows = 0;
  for (const line of linesWith(text, 'NIFTY')) {
    const fields = splitRow(line);
    if (fields[at.InstrumentName] !== 'OPTIDX' || fields[at.ShortName] !== 'NIFTY') continue;
    const contract = contractIn(fields, at);
    if (contract === null || byToken.has(contract.token) || keys.has(contract.key)) {
      badRows += 1;
      if (contract !== null) doubtful.add(contract.token).add(contract.key);
      continue;
    }
    byToken.set(contract.token, contract);
    keys.add(contract.key);
  }
  const contracts = [...byToken.values()].filter(
    (each) => !doubtful.has(each.token) && !doubtful.has(each.key),
  );
  badRows += byToken.size - contracts.length;
  if (contracts.length === 0) return err('it has no NIFTY option');
  if (badRows > (contracts.length + badRows) * BAD_SHARE_MAX)
    return err(`${badRows} of its NIFTY rows make no sense`);
  return ok({ contracts, badRows });
}

const EXPIRY_TEXT = /^(\d{2})-([A-Z][a-z]{2})-(\d{4})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TOKEN_TEXT = /^[1-9]\d{0,9}$/;
const WHOLE = /^[1-9]\d{0,5}$/;

function contractIn(fields: readonly string[], at: Readonly<Record<Column, number>>): MasterContract | null {
  const field = (column: Column): string => fields[at[column]] ?? '';
  const [, day = '', month = '', year = ''] = EXPIRY_TEXT.exec(field('ExpiryDate')) ?? [];
  const expiry = parseTradingDate(`${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day}`);
  const type = field('OptionType');
  const numbers = [field('StrikePrice'), field('LotSize'), field('TickSize')];
  if (!expiry.ok || (type !== 'CE' && type !== 'PE') || !TOKEN_TEXT.test(field('Token'))) return null;
  if (!numbers.every((text) => WHOLE.test(text))) return null;
  const contract = { expiry: expiry.value, strike: strike(Number(field('StrikePrice'))), type } as const;
  return {
    ...contract,
    key: contractKey(contract),
    // As the SDK names the row: the file has no name of its own for a contract.
    symbol: `OPT-NIFTY-${field('ExpiryDate')}-${field('StrikePrice')}-${type}`,
    lotSize: quantity(Number(field('LotSize'))),
    tickSize: paise(Number(field('TickSize'))),
    token: field('Token'),
  };
}
