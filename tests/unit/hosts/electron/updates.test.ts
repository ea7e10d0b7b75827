import { describe, expect, it } from 'vitest';
import { UpdateDesk } from '../../../../main/hosts/electron/update-desk.ts';
import { whyNoUpdate } from '../../../../main/hosts/electron/update-gate.ts';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';
import { exampleSpread, positionsWith } from '../../../support/screen/position.ts';
import { SESSION } from '../../../support/screen/session.ts';

const at = (day: string, time: string) => istInstant(tradingDate(day), clock(time));
const EVENING = at('2026-11-19', '19:00');
const closed = { ...SESSION, mode: 'paper', phase: 'closed' } as const;
const why = (wall = EVENING, session: typeof SESSION = closed, spreads = positionsWith([])) =>
  whyNoUpdate({ wall, session, positions: spreads });

describe('a new version', () => {
  it('is nothing to look for in market hours, by the machine’s clock and by the session', () => {
    expect(why(at('2026-11-19', '08:29'))).toBeNull();
    expect(why(at('2026-11-19', '08:30'))).toBe('not in market hours');
    expect(why(at('2026-11-19', '15:59'))).toBe('not in market hours');
    expect(why(at('2026-11-19', '16:00'))).toBeNull();
    expect(why(at('2026-11-21', '12:00'))).toBeNull();
    expect(why(at('2026-11-21', '12:00'), { ...closed, phase: 'open' })).toBe('not in market hours');
  });

  it('waits while anything is open, armed or halted', () => {
    expect(why(EVENING, closed, positionsWith([exampleSpread()]))).toBe('not while a spread is open');
    const live = { ...SESSION.live, armed: true };
    expect(why(EVENING, { ...closed, live })).toBe('not while Live is armed');
    const halt = { state: 'HALTED', reason: null, since: null } as const;
    expect(why(EVENING, { ...closed, halt })).toBe('not while trading is halted or limited');
  });
});

/** A desk whose updater notes what it is told, and a user who says yes or no. */
function deskOf(newest: string | null, yes: boolean, gate: () => string | null = () => null, wanted = true) {
  const time = new FakeRealTime();
  const done: string[] = [];
  const desk = new UpdateDesk({
    updater: {
      look: async () => {
        done.push('look');
        return Promise.resolve(newest);
      },
      fetch: async () => {
        done.push('fetch');
        return Promise.resolve();
      },
      install: async () => {
        done.push('install');
        return Promise.resolve();
      },
    },
    time,
    why: gate,
    wanted: () => wanted,
    ask: async () => Promise.resolve(yes),
  });
  const aMinute = async (): Promise<void> => {
    time.advance(60_000);
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  };
  return { desk, done, aMinute };
}

describe('updates', () => {
  it('are fetched and installed after a yes to each', async () => {
    const { done, aMinute } = deskOf('0.2.0', true);
    await aMinute();
    expect(done).toEqual(['look', 'fetch', 'install']);
  });

  it('end with a no', async () => {
    const { desk, done, aMinute } = deskOf('0.2.0', false);
    await aMinute();
    expect([done, desk.view()]).toEqual([['look'], 'Version 0.2.0 can be fetched.']);
  });

  it('are not looked for while they are not wanted [setting lookForUpdates]', async () => {
    const { desk, done, aMinute } = deskOf('0.2.0', true, () => null, false);
    await aMinute();
    expect([done, desk.view()]).toEqual([[], null]);
  });

  it('are not installed when the market has opened while the question stood', async () => {
    let asked = 0;
    const { desk, done, aMinute } = deskOf('0.2.0', true, () =>
      (asked += 1) < 3 ? null : 'not in market hours',
    );
    await aMinute();
    expect([done, desk.view()]).toEqual([
      ['look', 'fetch'],
      'Version 0.2.0: installed later: not in market hours.',
    ]);
  });

  it('leave the market alone: nothing leaves this machine while they may not', async () => {
    const { desk, done, aMinute } = deskOf('0.2.0', true, () => 'not in market hours');
    await aMinute();
    expect([done, desk.view()]).toEqual([[], 'Looked for later: not in market hours.']);
  });
});
