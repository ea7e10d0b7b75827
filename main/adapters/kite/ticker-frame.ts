import {
  instant,
  MS_PER_SECOND,
  paise,
  quantity,
  type Instant,
  type Paise,
  type Quantity,
} from '../../../shared/units/index.ts';

/** What one packet of the ticker tells; null where its mode does not tell it, or nobody bids or asks. */
export interface TickerPacket {
  readonly token: number;
  readonly last: Paise;
  readonly volume: number | null;
  readonly bid: { readonly price: Paise; readonly quantity: Quantity } | null;
  readonly ask: { readonly price: Paise; readonly quantity: Quantity } | null;
  readonly openInterest: number | null;
  readonly exchangeAt: Instant | null;
}

const SEGMENTS = { nse: 1, options: 2, index: 9 } as const;
const [LTP, INDEX_QUOTE, INDEX_FULL, QUOTE, FULL] = [8, 28, 32, 44, 184] as const;
const [VOLUME, INTEREST, STAMP, BIDS, ASKS] = [16, 48, 60, 64, 124] as const;

/** The packets of a frame, and how many could not be read: a length that does not fit its kind is no packet. */
export function readTickerFrame(bytes: ArrayBuffer): {
  readonly packets: readonly TickerPacket[];
  readonly odd: number;
} {
  const view = new DataView(bytes);
  const packets: TickerPacket[] = [];
  if (view.byteLength < 2) return { packets, odd: 0 };
  const count = view.getUint16(0);
  let at = 2;
  for (let index = 0; index < count; index += 1) {
    const length = at + 2 <= view.byteLength ? view.getUint16(at) : Infinity;
    if (at + 2 + length > view.byteLength) break;
    const packet = readPacket(new DataView(bytes, at + 2, length));
    if (packet !== null) packets.push(packet);
    at += 2 + length;
  }
  return { packets, odd: count - packets.length };
}

/** Prices travel as whole paise in the three segments of NSE that are read; quantities have no sign. */
export function readPacket(view: DataView): TickerPacket | null {
  const length = view.byteLength;
  if (length < LTP) return null;
  const token = view.getUint32(0);
  const segment = token & 0xff;
  const isIndex = segment === SEGMENTS.index;
  if (!isIndex && segment !== SEGMENTS.nse && segment !== SEGMENTS.options) return null;
  const isFull = length === (isIndex ? INDEX_FULL : FULL);
  if (!isFull && length !== LTP && length !== (isIndex ? INDEX_QUOTE : QUOTE)) return null;
  const last = view.getInt32(4);
  if (last <= 0) return null;
  const isDeep = isFull && !isIndex;
  return {
    token,
    last: paise(last),
    volume: isIndex || length === LTP ? null : view.getUint32(VOLUME),
    bid: isDeep ? best(view, BIDS) : null,
    ask: isDeep ? best(view, ASKS) : null,
    openInterest: isDeep ? view.getUint32(INTEREST) : null,
    exchangeAt: isFull ? stamp(view, isIndex ? INDEX_QUOTE : STAMP) : null,
  };
}

function best(view: DataView, at: number): TickerPacket['bid'] {
  const [units, price] = [view.getUint32(at), view.getInt32(at + 4)];
  return units === 0 || price <= 0 ? null : { price: paise(price), quantity: quantity(units) };
}

function stamp(view: DataView, at: number): Instant | null {
  const seconds = view.getUint32(at);
  return seconds === 0 ? null : instant(seconds * MS_PER_SECOND);
}
