import { describe, expect, it } from 'vitest';
import {
  ALERT_DEFAULTS,
  ALERT_EVENTS,
  type TelegramView,
  type Telling,
} from '../../../shared/contract/index.ts';
import { shutWays } from '../../../renderer/state/alert-words.ts';
import { freshTellings } from '../../../renderer/state/tellings.ts';
import { tonesOf } from '../../../renderer/state/tones.ts';
import { NOW } from '../../support/screen/session.ts';

const telling = (id: number): Telling => ({
  id,
  at: NOW,
  event: 'filled',
  level: 'info',
  text: 'Spread open',
  times: 1,
  sound: true,
  desktop: false,
});

describe('what a screen makes heard', () => {
  it('nothing of before it was opened, each later telling once', () => {
    const first = freshTellings(null, [telling(1), telling(2)]);
    expect(first).toEqual({ fresh: [], seen: 2 });
    const next = freshTellings(first.seen, [telling(1), telling(2), telling(3)]);
    expect(next.fresh.map(({ id }) => id)).toEqual([3]);
    expect(freshTellings(next.seen, [telling(2), telling(3)]).fresh).toEqual([]);
  });

  it('after a restart of the terminal it listens anew', () => {
    expect(freshTellings(9, [])).toEqual({ fresh: [], seen: 0 });
    expect(freshTellings(0, [telling(1)]).fresh).toHaveLength(1);
  });
});

describe('the sounds', () => {
  const pitches = (event: (typeof ALERT_EVENTS)[number]) =>
    tonesOf({ event, times: 1 }).map(({ hz, forMs }) => `${hz} ${forMs}`);

  it('no two events sound the same', () => {
    expect(new Set(ALERT_EVENTS.map((event) => pitches(event).join())).size).toBe(ALERT_EVENTS.length);
  });

  it('a fill goes up, a refusal goes down, a halt is the longest of the three', () => {
    const [fill, refusal, halt] = (['filled', 'rejected', 'halt'] as const).map((event) =>
      tonesOf({ event, times: 1 }),
    );
    const hz = (tones = fill) => tones?.map((tone) => tone.hz) ?? [];
    expect(hz(fill)).toEqual(hz(fill).toSorted((a, b) => a - b));
    expect(hz(refusal)).toEqual(hz(refusal).toSorted((a, b) => b - a));
    const end = (tones = fill) => Math.max(...(tones ?? []).map(({ atMs, forMs }) => atMs + forMs));
    expect(end(halt)).toBeGreaterThan(end(fill));
    expect(end(halt)).toBeGreaterThan(end(refusal));
  });

  it('what is told again is heard twice over', () => {
    expect(tonesOf({ event: 'halt', times: 2 })).toHaveLength(
      2 * tonesOf({ event: 'halt', times: 1 }).length,
    );
  });
});

describe('a way that leads nowhere', () => {
  const bot = { tokenHint: '1:····' } as TelegramView;
  const none = { tokenHint: null } as TelegramView;

  it('says so above its column, whatever the rules say', () => {
    expect(shutWays(ALERT_DEFAULTS, none, 'default')).toEqual({
      desktop: 'not asked',
      telegram: 'not set up',
    });
    expect(shutWays(ALERT_DEFAULTS, bot, 'denied')).toEqual({ desktop: 'refused', telegram: 'off' });
    expect(shutWays({ ...ALERT_DEFAULTS, telegram: true }, bot, 'granted')).toEqual({});
  });
});
