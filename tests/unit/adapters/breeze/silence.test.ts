import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../main/adapters/breeze/probe.ts';
import { RoomTable } from '../../../../main/adapters/breeze/room-table.ts';
import { SilenceWatch } from '../../../../main/adapters/breeze/silence.ts';
import { VirtualTime } from '../../../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { after, clock, istInstant, rupees, tradingDate } from '../../../../shared/units/index.ts';
import { masterContract } from '../../../support/breeze-frames.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';

/** The watch on clocks moved by hand: a feed of NIFTY and of contracts that speak every second unless muted. */
function open(time = '10:00', date = '2026-11-20') {
  const scheduler = new VirtualTime(istInstant(tradingDate(date), clock(time)));
  const realTime = new FakeRealTime();
  const rooms = new RoomTable();
  const contracts = [
    masterContract('41', 25_800, 'CE'),
    masterContract('42', 26_500, 'CE'),
    masterContract('43', 25_700, 'PE'),
  ];
  rooms.list(contracts, realTime.nowMs());
  rooms.want(
    contracts.map((each) => each.key),
    realTime.nowMs(),
  );
  const seen = {
    links: [] as string[],
    words: [] as string[],
    failed: [] as string[],
    probes: 0,
    reconnects: 0,
    rejoined: [] as string[],
  };
  const next: { verdict: Verdict; answer: Promise<void> } = { verdict: 'still', answer: Promise.resolve() };
  const muted = new Set<string>();
  const watch = new SilenceWatch({
    rooms,
    scheduler,
    realTime,
    calendar: NSE_CALENDAR,
    report: { failed: (why) => seen.failed.push(why) },
    probe: async () => {
      seen.probes += 1;
      await next.answer;
      return next.verdict;
    },
    reconnect: () => {
      seen.reconnects += 1;
    },
    rejoin: (names) => seen.rejoined.push(...names),
    spot: () => rupees(25_800),
    tell: (state, words) => {
      if (seen.words.at(-1) === words) return;
      seen.links.push(state);
      seen.words.push(words);
    },
  });
  const go = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      for (const name of rooms.names()) {
        const room = rooms.get(name);
        if (room !== undefined && !muted.has(name)) room.seenMs = realTime.nowMs();
      }
      if (!muted.has('4.1!NIFTY 50')) watch.heard();
      realTime.advance(1_000);
      scheduler.advanceTo(after(scheduler.now(), 1_000));
      for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    }
  };
  const mute = (...names: readonly string[]): void => {
    for (const name of names) muted.add(name);
  };
  const muteAll = (): void => mute(...rooms.names());
  return { watch, go, mute, muteAll, muted, seen, next, scheduler };
}

describe('a stream in market hours', () => {
  it('is connecting until the first price, then ok', async () => {
    const { watch, go, seen, muted, muteAll } = open();
    muteAll();
    watch.connected();
    await go(1);
    muted.clear();
    await go(2);
    expect(seen.links).toEqual(['connecting', 'ok']);
    expect(seen.probes).toBe(0);
  });

  it('that says nothing of NIFTY for more than three seconds is stale, and told since when', async () => {
    const { watch, go, seen, muteAll } = open();
    watch.connected();
    await go(5);
    muteAll();
    await go(2);
    expect(seen.links).toEqual(['connecting', 'ok']);
    await go(1);
    expect(seen.links.at(-1)).toBe('stale');
    expect(seen.words.at(-1)).toMatch(/^no price from Breeze since 10:00:0[45]/);
  });

  it('is made anew where the vendor has new prices, and is down until it speaks', async () => {
    const { watch, go, seen, muteAll, next, muted } = open();
    next.verdict = 'moves';
    watch.connected();
    await go(5);
    muteAll();
    await go(6);
    expect(seen).toMatchObject({ probes: 1, reconnects: 1 });
    expect(seen.links.at(-1)).toBe('down');
    muted.clear();
    watch.connected();
    await go(2);
    expect(seen.links.at(-1)).toBe('ok');
  });

  it('stays where the market itself stands still, and says so', async () => {
    const { watch, go, seen, muteAll } = open();
    watch.connected();
    await go(5);
    muteAll();
    await go(8);
    expect(seen).toMatchObject({ probes: 1, reconnects: 0 });
    expect(seen.links.at(-1)).toBe('stale');
    expect(seen.words.at(-1)).toContain('the market may be halted');
  });

  it('is probed ever less often while the silence lasts', async () => {
    const { watch, go, seen, muteAll } = open();
    watch.connected();
    await go(2);
    muteAll();
    await go(600);
    // After 3 s, then 15, 30, 60 and every 120 s.
    expect(seen.probes).toBeGreaterThanOrEqual(7);
    expect(seen.probes).toBeLessThanOrEqual(9);
  });

  it('is made anew where nobody answers at all', async () => {
    const { watch, go, seen, muteAll, next } = open();
    next.verdict = 'silent';
    watch.connected();
    await go(5);
    muteAll();
    await go(6);
    expect(seen.reconnects).toBe(1);
    expect(seen.words.at(-1)).toContain('its calls do not answer either');
  });

  it('that speaks again before the probe is answered is not given up', async () => {
    const { watch, go, seen, muteAll, muted, next } = open();
    let answer = (): void => {};
    next.verdict = 'moves';
    next.answer = new Promise((resolve) => {
      answer = resolve;
    });
    watch.connected();
    await go(5);
    muteAll();
    await go(3);
    expect(seen.probes).toBe(1);
    muted.clear();
    await go(2);
    answer();
    await go(3);
    expect(seen.reconnects).toBe(0);
    expect(seen.links.at(-1)).toBe('ok');
  });
});

describe('a single contract that is silent while others speak', () => {
  it('near the money has its room joined again after seconds, and is told once', async () => {
    const { watch, go, seen, mute } = open();
    watch.connected();
    await go(3);
    mute('4.1!41');
    await go(7);
    expect(seen.rejoined).toEqual(['4.1!41']);
    expect(seen.failed).toEqual(['1 instruments were silent, their rooms joined again']);
    expect(seen.words.at(-1)).toBe(
      'prices of NIFTY; 1 of 3 contracts silent, such as NIFTY 2026-11-24 25800 CE',
    );
    expect(seen.links.at(-1)).toBe('ok');
    await go(60);
    expect(seen.failed).toHaveLength(1);
    expect(seen.rejoined.length).toBeLessThan(6);
  });

  it('far from it may be silent for longer, up to a minute', async () => {
    const { watch, go, seen, mute } = open();
    watch.connected();
    await go(3);
    mute('4.1!42');
    await go(34);
    expect(seen.rejoined).toEqual([]);
    await go(4);
    expect(seen.rejoined).toEqual(['4.1!42']);
  });

  it('that speaks again is forgotten', async () => {
    const { watch, go, seen, mute, muted } = open();
    watch.connected();
    await go(3);
    mute('4.1!43');
    await go(8);
    muted.clear();
    await go(2);
    expect(seen.words.at(-1)).toBe('prices of NIFTY and 3 contracts');
  });
});

describe('a stream outside market hours', () => {
  it.each([
    ['before the open', '08:30', '2026-11-20'],
    ['after the close', '15:45', '2026-11-20'],
    ['on a holiday', '11:00', '2026-11-24'],
  ])('may be silent, and nobody is asked: %s', async (_, time, date) => {
    const { watch, go, seen, muteAll } = open(time, date);
    muteAll();
    watch.connected();
    await go(300);
    expect(seen).toMatchObject({ links: ['ok'], probes: 0, rejoined: [] });
    expect(seen.words).toEqual(['connected; the market is closed']);
  });

  it('begins to be judged when the market opens', async () => {
    const { watch, go, seen, muteAll } = open('09:14:30');
    muteAll();
    watch.connected();
    await go(29);
    expect(seen.links).toEqual(['ok']);
    await go(6);
    expect(seen.links.at(-1)).toBe('stale');
  });
});

describe('in the closing auction', () => {
  it('the index may stand still while options trade', async () => {
    const { watch, go, seen, mute } = open('15:20');
    mute('4.1!NIFTY 50', '4.1!INDIA VIX');
    watch.connected();
    await go(50);
    expect(seen).toMatchObject({ probes: 0 });
    expect(seen.links).toEqual(['connecting', 'ok']);
  });

  it('a stream without any option price is silent', async () => {
    const { watch, go, seen, muteAll } = open('15:20');
    watch.connected();
    await go(3);
    muteAll();
    await go(20);
    expect(seen.links.at(-1)).toBe('stale');
    expect(seen.probes).toBe(1);
  });
});
