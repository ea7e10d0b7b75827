import type { ContractKey, LastPrice, LegView, PositionsSlice } from '../../../shared/contract/index.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles, tapeDates } from '../../adapters/sqlite/folder-files.ts';
import { readTape } from '../../adapters/sqlite/tape-reader.ts';
import { lastKnown, type SeenQuote } from '../../engine/views/last-known.ts';

/** The tape that hears the market for the paper and the live book. */
const BOOK = 'paper';

/**
 * The positions with the last price of each open leg where none is known: from the newest tape, which the terminal wrote
 * while it lived. A tape that cannot be read leaves them as they are.
 */
export function withLastPrices(folder: string, positions: PositionsSlice): PositionsSlice {
  const unknown = positions.spreads
    .flatMap(({ legs }) => legs)
    .filter(({ quantity, lastKnown: known }) => quantity > 0 && known === null);
  if (unknown.length === 0) return positions;
  const seen = lastQuotes(folder, new Set(unknown.map(({ contract }) => contract)));
  const priceOf = (leg: LegView): LastPrice | null => {
    const quote = seen.get(leg.contract);
    if (leg.lastKnown !== null || quote === undefined || leg.quantity === 0) return leg.lastKnown;
    return lastKnown(leg.side === 'sell' ? 'buy' : 'sell', quote);
  };
  return {
    ...positions,
    spreads: positions.spreads.map((spread) => ({
      ...spread,
      legs: spread.legs.map((leg) => ({ ...leg, lastKnown: priceOf(leg) })),
    })),
  };
}

function lastQuotes(
  folder: string,
  contracts: ReadonlySet<ContractKey>,
): ReadonlyMap<ContractKey, SeenQuote> {
  const seen = new Map<ContractKey, SeenQuote>();
  const date = tapeDates(folder, BOOK).at(-1);
  if (date === undefined) return seen;
  const path = folderFiles.tape(folder, date, BOOK);
  const tape = readTape(path);
  if (!tape.ok) return seen;
  attempt(path, () => {
    for (const record of tape.value.read()) {
      if (record.kind === 'quote' && contracts.has(record.quote.contract))
        seen.set(record.quote.contract, { ...record.quote, at: record.at });
    }
  });
  tape.value.close();
  return seen;
}
