import type { ContractKey, IndexSymbol, Source } from '../../../shared/contract/index.ts';
import { ensure, type Instant, type Paise, type Quantity } from '../../../shared/units/index.ts';
import type { TapeRecord } from '../../ports/tape.ts';
import { ByteReader } from './byte-reader.ts';
import { byCode, INDEX, QUOTE, SOURCE_CODES, SYMBOL_CODES, VERBATIM } from './tape-format.ts';

const SOURCES = byCode<Source>(SOURCE_CODES);
const SYMBOLS = byCode<IndexSymbol>(SYMBOL_CODES);

type Stamp = Pick<TapeRecord, 'seq' | 'at'>;

/** Gives back the records of one chunk, in their order and equal to what was recorded. */
export function* decodeChunk(body: Uint8Array): Iterable<TapeRecord> {
  const from = new ByteReader(body);
  const contracts: ContractKey[] = [];
  let seq = from.count();
  let at = from.count();
  while (!from.atEnd) {
    const head = from.byte();
    seq += from.signed();
    at += from.signed();
    yield decodeRecord(head, { seq, at: at as Instant }, from, contracts);
  }
}

function decodeRecord(head: number, stamp: Stamp, from: ByteReader, contracts: ContractKey[]): TapeRecord {
  const kind = head & 7;
  if (kind === VERBATIM) return JSON.parse(from.text()) as TapeRecord;
  if (kind !== INDEX && kind !== QUOTE) return { ...stamp, kind: 'event', body: from.text() };
  const source = ensure(SOURCES.get(head >> 3), 'a known source');
  return kind === INDEX ? indexTick(stamp, source, from) : quote(stamp, source, from, contracts);
}

function indexTick(stamp: Stamp, source: Source, from: ByteReader): TapeRecord {
  const symbol = ensure(SYMBOLS.get(from.byte()), 'a known index');
  const exchangeAt = (stamp.at - from.signed()) as Instant;
  const price = from.signed() as Paise;
  return { ...stamp, kind: 'index', tick: { symbol, price, exchangeAt, source } };
}

function contractAt(place: number, from: ByteReader, contracts: ContractKey[]): ContractKey {
  if (place === contracts.length) contracts.push(from.text() as ContractKey);
  return ensure(contracts[place], 'a contract that was named before');
}

function quote(stamp: Stamp, source: Source, from: ByteReader, contracts: ContractKey[]): TapeRecord {
  const contract = contractAt(from.count(), from, contracts);
  const exchangeAt = (stamp.at - from.signed()) as Instant;
  const bid = from.maybe() as Paise | null;
  const bidQuantity = from.signed() as Quantity;
  const ask = from.maybe() as Paise | null;
  const askQuantity = from.signed() as Quantity;
  const last = from.maybe() as Paise | null;
  const openInterest = from.maybe();
  const columns = { contract, bid, bidQuantity, ask, askQuantity, last, openInterest, exchangeAt, source };
  return { ...stamp, kind: 'quote', quote: columns };
}
