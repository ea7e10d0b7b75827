import { contractKey } from '../../../shared/contract/index.ts';
import {
  err,
  ok,
  paiseFromText,
  parseTradingDate,
  quantity,
  strike,
  type Result,
} from '../../../shared/units/index.ts';
import type { KiteContract } from './contract-table.ts';

/** What is kept of a list of contracts: NIFTY's options, and their lines as they came. */
export interface InstrumentDump {
  readonly contracts: readonly KiteContract[];
  readonly text: string;
}

const HEADER =
  'instrument_token,exchange_token,tradingsymbol,name,last_price,expiry,strike,tick_size,lot_size,instrument_type,segment,exchange';
const COLUMNS = HEADER.split(',').length;
/** NIFTY never has fewer: a list with fewer was cut off. */
const FEWEST = 200;

/** Kite's list of contracts (brokers.md A4). Refused whole where any line is odd: half a list is no list. */
export function readInstrumentDump(text: string): Result<InstrumentDump, string> {
  const lines = text.split(/\r?\n/);
  if (lines[0] !== HEADER) return err('it does not begin as a list of contracts');
  if (lines.pop() !== '') return err('its last line is cut off');
  const contracts: KiteContract[] = [];
  const kept = [HEADER];
  const keys = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const row = line.includes('"') ? quotedRow(line) : line.split(',');
    if (row.length !== COLUMNS) return err(`line ${index + 1} has ${row.length} columns`);
    if (row[3] !== 'NIFTY' || row[10] !== 'NFO-OPT') continue;
    const contract = readContract(row);
    if (contract === null) return err(`line ${index + 1} is no option that can be understood`);
    if (keys.has(contract.key)) return err(`line ${index + 1} lists ${contract.key} a second time`);
    keys.add(contract.key);
    contracts.push(contract);
    kept.push(line);
  }
  if (contracts.length < FEWEST) return err(`it holds only ${contracts.length} NIFTY options`);
  return ok({ contracts, text: `${kept.join('\n')}\n` });
}

function readContract(row: readonly string[]): KiteContract | null {
  const [token, , symbol = '', , , expiryText = '', strikeText, tickText = '', lotText, type] = row;
  const expiry = parseTradingDate(expiryText);
  const tick = paiseFromText(tickText);
  const [tokenNumber, points, lot] = [Number(token), Number(strikeText), Number(lotText)];
  const isWhole = [tokenNumber, points, lot].every((value) => Number.isSafeInteger(value) && value > 0);
  if (!expiry.ok || !tick.ok || tick.value <= 0 || !isWhole || (type !== 'CE' && type !== 'PE')) return null;
  if (symbol === '' || row[11] !== 'NFO') return null;
  const contract = { expiry: expiry.value, strike: strike(points), type } as const;
  return {
    ...contract,
    key: contractKey(contract),
    symbol,
    lotSize: quantity(lot),
    tickSize: tick.value,
    token: tokenNumber,
  };
}

/** A line with quoted names, which may hold commas. */
function quotedRow(line: string): string[] {
  const row = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
  if (!line.endsWith(',') && row.at(-1) === '') row.pop();
  return row.map((cell) =>
    cell
      .replace(/,$/, '')
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"'),
  );
}
