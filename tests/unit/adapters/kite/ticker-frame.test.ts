import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPacket, readTickerFrame } from '../../../../main/adapters/kite/ticker-frame.ts';
import { haveSharedData, sharedData } from '../../../support/shared-data.ts';

const OPTION = 40_001 * 256 + 2;

/** A frame of packets, each a list of 32-bit numbers. */
function frame(...packets: readonly (readonly number[])[]): ArrayBuffer {
  const bytes = new ArrayBuffer(packets.reduce((sum, packet) => sum + 2 + packet.length * 4, 2));
  const view = new DataView(bytes);
  view.setUint16(0, packets.length);
  let at = 2;
  for (const packet of packets) {
    view.setUint16(at, packet.length * 4);
    for (const [index, value] of packet.entries()) view.setUint32(at + 2 + index * 4, value);
    at += 2 + packet.length * 4;
  }
  return bytes;
}

function full(values: Readonly<Record<number, number>>): number[] {
  const packet = Array<number>(46).fill(0);
  for (const [offset, value] of Object.entries({ 0: OPTION, 4: 12_005, ...values }))
    packet[Number(offset) / 4] = value;
  return packet;
}

describe('a packet of the ticker', () => {
  it('of an option in full has last, best bid and ask, open interest and stamp', () => {
    const { packets } = readTickerFrame(
      frame(
        full({ 16: 3_000_000_000, 48: 65_000, 60: 1_763_265_000, 64: 130, 68: 12_000, 124: 65, 128: 12_010 }),
      ),
    );
    expect(packets).toEqual([
      {
        token: OPTION,
        last: 12_005,
        volume: 3_000_000_000,
        bid: { price: 12_000, quantity: 130 },
        ask: { price: 12_010, quantity: 65 },
        openInterest: 65_000,
        exchangeAt: 1_763_265_000_000,
      },
    ]);
  });

  it('without an order on a side has none there, never a zero', () => {
    const [packet] = readTickerFrame(frame(full({ 64: 0, 68: 0 }))).packets;
    expect([packet?.bid, packet?.ask, packet?.exchangeAt]).toEqual([null, null, null]);
  });

  it('of an index has its stamp where the index packet has it', () => {
    const [packet] = readTickerFrame(frame([256_265, 2_580_000, 1, 1, 1, 1, 1, 1_763_265_000])).packets;
    expect(packet).toMatchObject({ last: 2_580_000, exchangeAt: 1_763_265_000_000, bid: null, volume: null });
  });

  it.each([
    ['of no known length', [OPTION, 100, 1]],
    ['of an option in the length of an index', [OPTION, 100, 1, 1, 1, 1, 1]],
    ['of another segment', [40_001 * 256 + 3, 100]],
    ['without a price', [OPTION, 0]],
  ])('%s is none, and the next one is read', (_, odd) => {
    const read = readTickerFrame(frame(odd, [OPTION, 12_005]));
    expect([read.packets.map(({ last }) => last), read.odd]).toEqual([[12_005], 1]);
  });

  it('any bytes whatever give packets or none, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { packets, odd } = readTickerFrame(new Uint8Array(bytes).buffer);
        expect(packets.length + odd).toBeLessThanOrEqual(65_535);
      }),
    );
  });

  // skipped: no market data beside the checkout (said once by shared-data.ts)
  it.skipIf(!haveSharedData)("is read as Kite's own samples say", () => {
    const sample = (name: string) => {
      const text = readFileSync(sharedData(`ticks/kite_mocks/${name}.packet`), 'utf8');
      const bytes = Buffer.from(text, 'base64');
      return readPacket(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    };
    expect(sample('ticker_full')).toEqual({
      token: 408_065,
      last: 157_370,
      volume: 1_192_471,
      bid: { price: 157_340, quantity: 5 },
      ask: { price: 157_370, quantity: 172 },
      openInterest: 0,
      exchangeAt: Date.UTC(2021, 6, 5, 5, 11, 27),
    });
    expect(sample('ticker_quote')).toMatchObject({
      token: 408_065,
      last: 157_315,
      volume: 1_175_986,
      bid: null,
    });
  });
});
