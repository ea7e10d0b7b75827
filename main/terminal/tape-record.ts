import type { EngineEvent, EngineInput, Stamp } from '../engine/event.ts';
import type { TapeRecord } from '../ports/tape.ts';
import type { Address } from './queue.ts';

interface EventBody {
  readonly book: Address;
  readonly input: EngineInput;
}

/** An event as the tape keeps it: ticks in columns, the rest as JSON with its book. */
export function toTape(book: Address, event: EngineEvent): TapeRecord {
  const { seq, at } = event;
  if (event.type === 'index') {
    const { symbol, price, exchangeAt, source } = event;
    return { seq, at, kind: 'index', tick: { symbol, price, exchangeAt, source } };
  }
  if (event.type === 'quote') {
    const { seq: _seq, at: _at, type: _type, ...quote } = event;
    return { seq, at, kind: 'quote', quote };
  }
  const { seq: _seq, at: _at, ...input } = event;
  return { seq, at, kind: 'event', body: JSON.stringify({ book, input }) };
}

/** The inverse of toTape. The body was written by toTape, so its shape is trusted; the tape's own checks guard its bytes. */
export function fromTape(record: TapeRecord): { readonly book: Address; readonly event: EngineEvent } {
  const stamp: Stamp = { seq: record.seq, at: record.at };
  if (record.kind === 'index') return { book: null, event: { ...stamp, type: 'index', ...record.tick } };
  if (record.kind === 'quote') return { book: null, event: { ...stamp, type: 'quote', ...record.quote } };
  const body = JSON.parse(record.body) as EventBody;
  return { book: body.book, event: { ...stamp, ...body.input } };
}
