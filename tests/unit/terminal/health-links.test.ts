import { describe, expect, it } from 'vitest';
import { HealthLinks } from '../../../main/terminal/health-links.ts';
import { ReportHub } from '../../../main/terminal/report-hub.ts';
import { instant } from '../../../shared/units/index.ts';

function rig() {
  const told: string[] = [];
  const clock = { now: 1_000 };
  const links = new HealthLinks({
    now: () => instant(clock.now),
    changed: (book, link, state) => told.push(`${book ?? 'all'} ${link} ${state}`),
  });
  return { links, told, clock };
}

describe('the health ladder', () => {
  it('tells engines a change of state or words, not every sign of life', () => {
    const { links, told } = rig();
    links.set('feed', 'ok', 'ticking');
    links.set('feed', 'ok', 'ticking');
    links.set('feed', 'stale', 'silent for 4 s');
    expect(told).toEqual(['all feed ok', 'all feed stale']);
  });

  it("keeps each book's broker apart: Kite away blocks no paper entry", () => {
    const { links, told } = rig();
    links.name('broker', 'Paper exchange', 'paper');
    links.name('broker', 'Kite calls', 'live');
    links.set('broker', 'ok', 'book read', 'paper');
    links.set('broker', 'down', 'no answer', 'live');
    expect(told).toEqual(['paper broker ok', 'live broker down']);
    const inPaper = links.views('paper', 'live', null).map(({ label, consequence }) => [label, consequence]);
    expect(inPaper).toEqual([
      ['Paper exchange', 'none'],
      ['Kite calls', 'none'],
    ]);
    const [inLive] = links.views('live', 'live', null);
    expect(inLive).toMatchObject({ label: 'Kite calls', consequence: 'entriesBlocked' });
  });

  it.each([
    ['feed', 'stale', 'entriesBlocked'],
    ['feedCalls', 'down', 'none'],
    ['journal', 'down', 'reduceOnly'],
    ['clock', 'stale', 'none'],
    ['clock', 'down', 'entriesBlocked'],
    ['calendar', 'stale', 'none'],
    ['calendar', 'down', 'entriesBlocked'],
    ['history', 'down', 'none'],
  ] as const)('%s %s means: %s', (link, state, consequence) => {
    const { links } = rig();
    links.set(link, state, 'words');
    expect(links.views('paper', null, null)).toMatchObject([{ link, consequence }]);
  });

  it('remembers the last error after all is well again, with its time', () => {
    const { links, clock } = rig();
    links.set('feed', 'down', 'no data for 15 s');
    clock.now = 9_000;
    links.set('feed', 'ok', 'ticking');
    const [feed] = links.views('paper', null, instant(8_999));
    expect(feed).toMatchObject({
      state: 'ok',
      at: 8_999,
      lastError: { at: 1_000, text: 'no data for 15 s' },
    });
  });

  it('gives the latency of the newest 256 calls, as measured', () => {
    const { links } = rig();
    const report = links.report('feedCalls');
    for (let ms = 1_000; ms > 0; ms -= 1) report.answered(ms);
    expect(links.views('paper', null, null)[0]?.latency).toEqual({ p50Ms: 128, p99Ms: 254, calls: 256 });
  });

  it('shows how much of an allowance is used', () => {
    const { links } = rig();
    links.report('feedCalls').used(412, 5_000, 'day');
    expect(links.views('paper', null, null)[0]?.used).toEqual({ count: 412, limit: 5_000, per: 'day' });
  });

  it('hears what adapters said before it was there', () => {
    const hub = new ReportHub();
    hub.of('broker', 'live').state('down', 'not logged in');
    hub.of('broker', 'live').state('ok', 'logged in');
    const { links, told } = rig();
    hub.attach((link, book) => links.report(link, book));
    expect(told).toEqual(['live broker ok']);
    hub.of('feedCalls').failed('timed out');
    expect(links.views('paper', null, null)[0]?.lastError?.text).toBe('timed out');
  });
});
