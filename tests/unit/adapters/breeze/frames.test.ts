import { describe, expect, it } from 'vitest';
import { Frames } from '../../../../main/adapters/breeze/frames.ts';
import { RoomTable } from '../../../../main/adapters/breeze/room-table.ts';
import { VirtualTime } from '../../../../main/adapters/time/index.ts';
import type { OptionQuote } from '../../../../main/domain/market/tick.ts';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { breezeBadFrame } from '../../../wire/brokers/bad-frames.ts';
import { indexFrame, masterContract, optionFrame } from '../../../support/breeze-frames.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';

const AT = istInstant(tradingDate('2026-11-20'), clock('10:00'));

function open() {
  const rooms = new RoomTable();
  const realTime = new FakeRealTime();
  const failed: string[] = [];
  const quotes: OptionQuote[] = [];
  const prices: number[] = [];
  const frames = new Frames({
    rooms,
    realTime,
    scheduler: new VirtualTime(AT),
    report: { failed: (why) => failed.push(why) },
    index: (tick) => prices.push(tick.price),
    quote: (quote) => quotes.push(quote),
  });
  const contract = masterContract('50374', 25_800, 'CE');
  rooms.list([contract, masterContract('50375', 25_800, 'PE')], 0);
  rooms.want([contract.key], 0);
  return { rooms, realTime, failed, quotes, prices, frames, contract };
}

describe('the frames of the stream', () => {
  it('go to the instrument whose room they name', () => {
    const { frames, quotes, prices, contract } = open();
    frames.take(optionFrame({ at: AT }));
    frames.take(indexFrame({ last: 25_812.4, at: AT }));
    expect(quotes.map((quote) => quote.contract)).toEqual([contract.key]);
    expect(prices).toEqual([2_581_240]);
  });

  it('of a room that was left, or never joined, go to nobody and are counted; the former are not told', () => {
    const { frames, quotes, rooms, failed } = open();
    frames.take(optionFrame({ room: '4.1!50375', at: AT }));
    rooms.want([], 0);
    frames.take(optionFrame({ at: AT }));
    frames.take(optionFrame({ room: '4.2!50374', at: AT }));
    expect(quotes).toEqual([]);
    expect([...frames.faults()]).toEqual([
      ['a room that was not joined', 2],
      ['a room that was left', 1],
    ]);
    expect(failed).toEqual(['frames of the stream left out: 1 with a room that was not joined']);
  });

  it.each([
    ...([
      'null',
      'emptyArray',
      'object',
      'number',
      'arrayOfNull',
      'text',
      'items22',
      'depthWithoutRows',
    ] as const),
    ...(['truncatedPacket', 'bogusCount', 'unknownLength', 'hugeVolume'] as const),
  ])('that are malformed are counted and never thrown: %s', (name) => {
    const { frames, quotes, prices, failed } = open();
    for (const room of ['4.1!NIFTY 50', '4.1!50374']) frames.take(breezeBadFrame(name, room));
    expect([quotes, prices]).toEqual([[], []]);
    expect([...frames.faults().values()].reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(failed).toHaveLength(1);
  });

  it('that are malformed are told at once, then together every ten seconds', () => {
    const { frames, failed, realTime } = open();
    for (let count = 0; count < 500; count += 1) frames.take(null);
    expect(failed).toEqual(['frames of the stream left out: 1 with no array']);
    realTime.advance(10_000);
    expect(failed[1]).toBe('frames of the stream left out: 499 with no array');
    realTime.advance(60_000);
    expect(failed).toHaveLength(2);
  });
});
