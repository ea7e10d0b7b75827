import type { OptionQuote } from '../../../main/domain/market/tick.ts';
import type { DailyStats } from './daily-stats.ts';

export type KiteMode = 'ltp' | 'quote' | 'full';

const LENGTHS = {
  index: { ltp: 8, quote: 28, full: 32 },
  contract: { ltp: 8, quote: 44, full: 184 },
} as const;

/** What one packet tells. Prices in paise, which is how they travel. */
export interface PacketFacts {
  readonly token: number;
  readonly stats: DailyStats;
  /** Null: an index. */
  readonly quote: OptionQuote | null;
  readonly lot: number;
  readonly atSeconds: number;
}

/** One packet, big endian. An index tells high, low, open, close; a contract open, high, low, close. */
export function packet(facts: PacketFacts, mode: KiteMode): Buffer {
  const { token, stats, quote, atSeconds } = facts;
  const bytes = Buffer.alloc(LENGTHS[quote === null ? 'index' : 'contract'][mode]);
  bytes.writeInt32BE(token, 0);
  bytes.writeInt32BE(stats.last, 4);
  if (mode === 'ltp') return bytes;
  const { open, high, low, close, last } = stats;
  if (quote === null) {
    writeAll(bytes, 8, [high, low, open, close, last - close]);
    if (mode === 'full') bytes.writeInt32BE(atSeconds, 28);
    return bytes;
  }
  const { bidQuantity, askQuantity } = quote;
  writeAll(bytes, 8, [facts.lot, last, stats.volume, bidQuantity, askQuantity, open, high, low, close]);
  if (mode === 'full') writeFull(bytes, facts, quote);
  return bytes;
}

function writeFull(bytes: Buffer, { atSeconds }: PacketFacts, quote: OptionQuote): void {
  const interest = quote.openInterest ?? 0;
  writeAll(bytes, 44, [atSeconds, interest, interest, interest, atSeconds]);
  for (let level = 0; level < 5; level += 1) {
    writeLevel(bytes, 64 + level * 12, quote.bid, quote.bidQuantity, -5 * level, level);
    writeLevel(bytes, 124 + level * 12, quote.ask, quote.askQuantity, 5 * level, level);
  }
}

function writeLevel(
  bytes: Buffer,
  at: number,
  price: number | null,
  units: number,
  away: number,
  level: number,
): void {
  const here = price === null ? 0 : Math.max(0, price + away);
  if (here === 0) return;
  writeAll(bytes, at, [units, here]);
  bytes.writeInt16BE(1 + level, at + 8);
}

function writeAll(bytes: Buffer, at: number, values: readonly number[]): void {
  for (const [place, value] of values.entries()) bytes.writeInt32BE(value, at + place * 4);
}

/** A frame: how many packets, then each with its length before it. */
export function frame(packets: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from([packets.length >> 8, packets.length & 255])];
  for (const each of packets) parts.push(Buffer.from([each.length >> 8, each.length & 255]), each);
  return Buffer.concat(parts);
}

/** A frame without packets: the heartbeat is one byte. */
export const HEARTBEAT = Buffer.from([0]);
