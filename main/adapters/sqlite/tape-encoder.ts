import { crc32 } from 'node:zlib';
import type { ContractKey } from '../../../shared/contract/index.ts';
import type { IndexTick, OptionQuote } from '../../domain/market/tick.ts';
import type { TapeRecord } from '../../ports/tape.ts';
import { ByteWriter } from './byte-writer.ts';
import { wholeIndexTick, wholeQuote } from './tape-columns.ts';
import type { TapeChunk } from './tape-chunk.ts';
import { EVENT, INDEX, QUOTE, SOURCE_CODES, SYMBOL_CODES, VERBATIM } from './tape-format.ts';

/**
 * Turns records into chunks. A chunk begins with the number (up to 2^51) and the instant of its first record. A record is a byte of kind and source, then its columns as numbers of variable length:
 * sequence number and instant as steps from the record before, the exchange's stamp as its distance from the instant,
 * a contract as its place in the chunk's list (its name follows where it is new), prices in paise.
 */
export class TapeEncoder {
  readonly #out = new ByteWriter();
  readonly #contracts = new Map<ContractKey, number>();
  #records = 0;
  #firstSeq = 0;
  #firstAt = 0;
  #seq = 0;
  #at = 0;

  bytes = (): number => this.#out.length;

  add(record: TapeRecord): void {
    this.#out.makeRoom();
    if (this.#records === 0) this.#begin(record);
    this.#records += 1;
    if (record.kind === 'quote' && wholeQuote(record.quote)) this.#quote(record, record.quote);
    else if (record.kind === 'index' && wholeIndexTick(record.tick)) this.#index(record, record.tick);
    else if (record.kind === 'event') this.#start(EVENT, record).text(record.body);
    else this.#start(VERBATIM, record).text(JSON.stringify(record));
  }

  /** What was added since the last call; null where nothing was. */
  take(): TapeChunk | null {
    if (this.#records === 0) return null;
    const body = this.#out.take();
    const chunk = {
      records: this.#records,
      firstSeq: this.#firstSeq,
      lastSeq: this.#seq,
      firstAt: this.#firstAt,
      lastAt: this.#at,
      crc: crc32(body),
      body,
    };
    this.#contracts.clear();
    this.#records = 0;
    return chunk;
  }

  #begin({ seq, at }: TapeRecord): void {
    this.#firstSeq = seq;
    this.#firstAt = at;
    this.#seq = seq;
    this.#at = at;
    this.#out.count(seq);
    this.#out.count(at);
  }

  #start(head: number, record: TapeRecord): ByteWriter {
    this.#out.byte(head);
    this.#out.signed(record.seq - this.#seq);
    this.#out.signed(record.at - this.#at);
    this.#seq = record.seq;
    this.#at = record.at;
    return this.#out;
  }

  #index(record: TapeRecord, tick: IndexTick): void {
    const out = this.#start(INDEX | (SOURCE_CODES[tick.source] << 3), record);
    out.byte(SYMBOL_CODES[tick.symbol]);
    out.signed(record.at - tick.exchangeAt);
    out.signed(tick.price);
  }

  #quote(record: TapeRecord, quote: OptionQuote): void {
    const out = this.#start(QUOTE | (SOURCE_CODES[quote.source] << 3), record);
    this.#contract(quote.contract);
    out.signed(record.at - quote.exchangeAt);
    out.maybe(quote.bid);
    out.signed(quote.bidQuantity);
    out.maybe(quote.ask);
    out.signed(quote.askQuantity);
    out.maybe(quote.last);
    out.maybe(quote.openInterest);
  }

  #contract(contract: ContractKey): void {
    const known = this.#contracts.get(contract);
    const place = known ?? this.#contracts.size;
    this.#out.count(place);
    if (known !== undefined) return;
    this.#contracts.set(contract, place);
    this.#out.text(contract);
  }
}
