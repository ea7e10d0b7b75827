import { describe, expect, it } from 'vitest';
import { ALERT_DEFAULTS } from '../../../../shared/contract/index.ts';
import { CALM, noticeOf, WatchedDesk } from '../../../support/alert-sight.ts';

const ON = { ...ALERT_DEFAULTS, telegram: true };

describe('what the user is told', () => {
  it('a notice is told once, at once, and by the ways that the rules name', () => {
    const watched = new WatchedDesk();
    watched.notices(noticeOf(1, { level: 'info', event: 'filled', text: 'Spread open' }));
    expect(watched.desk.view().told).toEqual([
      expect.objectContaining({ id: 1, event: 'filled', times: 1, sound: true, desktop: false }),
    ]);
    watched.time.advance(300_000);
    expect(watched.told()).toEqual(['1 Spread open']);
  });

  it('a halt that nobody acknowledges is told again after 30 s and after 2 min, and then no more', () => {
    const watched = new WatchedDesk(ON);
    watched.notices(noticeOf(1, { text: 'Trading halted' }));
    watched.time.advance(29_000);
    expect(watched.told()).toHaveLength(1);
    watched.time.advance(1_000);
    expect(watched.told()).toEqual(['1 Trading halted', '2 Trading halted']);
    watched.time.advance(89_000);
    expect(watched.told()).toHaveLength(2);
    watched.time.advance(1_000);
    expect(watched.told().at(-1)).toBe('3 Trading halted');
    watched.time.advance(3_600_000);
    expect(watched.told()).toHaveLength(3);
  });

  it('the third time goes to Telegram though its row keeps the event from there', () => {
    const silent = { ...ON.events.halt, telegram: false };
    const watched = new WatchedDesk({ ...ON, events: { ...ON.events, halt: silent } });
    watched.notices(noticeOf(1, { text: 'Trading halted' }));
    watched.time.advance(119_000);
    expect(watched.sent).toEqual([]);
    watched.time.advance(1_000);
    expect(watched.sent).toEqual([
      'Kavach PAPER, 12:00:00 IST. SERIOUS. Not acknowledged for 2 min. Trading halted',
    ]);
  });

  it('acknowledged, it is told no more', () => {
    const watched = new WatchedDesk();
    watched.notices(noticeOf(1));
    watched.notices(noticeOf(1, { acknowledged: true }));
    watched.time.advance(600_000);
    expect(watched.told()).toEqual(['1 fact 1']);
  });

  it('a restart tells nothing of before again, but what was serious and unanswered waits on', () => {
    const watched = new WatchedDesk();
    // A book that was not looked at before is what a restart finds.
    const notices = [noticeOf(2), noticeOf(1, { level: 'info' })];
    watched.sight = { ...CALM, shown: { book: 'from before', notices } };
    watched.time.advance(1_000);
    expect(watched.told()).toEqual([]);
    watched.time.advance(30_000);
    expect(watched.told()).toEqual(['2 fact 2']);
  });

  it('what is serious in Live is told while Paper is shown, and is acknowledged there', () => {
    const watched = new WatchedDesk();
    watched.see({ live: { book: 'live', notices: [] } });
    watched.see({ live: { book: 'live', notices: [noticeOf(5, { text: "Broker's books differ" })] } });
    expect(watched.told()).toEqual(["1 Live: Broker's books differ"]);
    expect(watched.desk.acknowledge(1)).toBe(true);
    watched.time.advance(300_000);
    expect(watched.told()).toHaveLength(1);
  });

  it('a halt of both books is told once', () => {
    const watched = new WatchedDesk();
    watched.see({ live: { book: 'live', notices: [] } });
    const both = [noticeOf(1, { text: 'Trading halted' })];
    watched.see({ shown: { book: 'paper', notices: both }, live: { book: 'live', notices: both } });
    expect(watched.told()).toEqual(['1 Trading halted']);
  });

  it('a position that nobody guards in the morning is told, though it is no fact; what is one is told once', () => {
    const watched = new WatchedDesk();
    watched.desk.hear('serious', '08:45: 1 position held over the night is not guarded');
    watched.desk.hear('info', 'S7 fired');
    watched.desk.hear('serious', 'Trading halted');
    watched.notices(noticeOf(1, { text: 'Trading halted' }));
    expect(watched.told().toSorted()).toEqual([
      '1 08:45: 1 position held over the night is not guarded',
      '1 Trading halted',
    ]);
  });

  it('Demo never writes to Telegram', () => {
    const watched = new WatchedDesk(ON);
    watched.see({ mode: 'demo' });
    watched.notices(noticeOf(1));
    watched.time.advance(600_000);
    expect(watched.told()).toHaveLength(3);
    expect(watched.sent).toEqual([]);
  });

  it('rules that another screen has changed meanwhile are not written over', () => {
    const { desk } = new WatchedDesk();
    expect(desk.set(ON, 0).ok).toBe(true);
    const late = desk.set(ALERT_DEFAULTS, 0);
    expect(late.ok ? '' : late.error).toContain('changed on another screen');
    expect(desk.view().rules).toBe(ON);
  });

  it('a fault of the alerts ends the alerts, says so, and throws at nobody', () => {
    const watched = new WatchedDesk();
    watched.sight = { ...CALM, shown: null as never };
    watched.time.advance(1_000);
    expect(watched.desk.view().problem).toContain('Alerts have stopped');
  });
});
