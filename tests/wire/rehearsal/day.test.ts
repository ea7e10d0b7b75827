import { afterEach, describe, expect, it } from 'vitest';
import { REHEARSAL_ADDRESS, RehearsalDay } from '../../support/rehearsal-day.ts';

let day: RehearsalDay | null = null;

afterEach(async () => {
  await day?.close();
  day = null;
});

describe('a whole day on the real SDKs', () => {
  it('try', async () => {
    const t0 = performance.now();
    day = await RehearsalDay.begin({ scenario: 'S3', seed: 1, plan: 'free' });
    const { link } = day.trading;
    await day.login();
    await day.runUntil('prices', () => link.slice('session').spot.value !== null);
    await day.runTo('09:20', 200);
    console.log('0920', performance.now() - t0);
    console.log(
      JSON.stringify(
        link.slice('session').links.map((l) => [l.label, l.state, l.detail, l.latency, l.used, l.lastError]),
      ),
    );
    console.log(
      JSON.stringify(link.slice('preflight').checks.map((c) => [c.id, c.state, c.value, c.detail])),
    );
    console.log(
      JSON.stringify(
        await day.command('mode.set', { mode: 'live', address: REHEARSAL_ADDRESS, word: 'LIVE' }),
      ),
    );
    await day.runTo('09:40', 1000);
    console.log('0940', performance.now() - t0);
    return;
    console.log('1114', performance.now() - t0);
    await day.runTo('11:18', 200);
    console.log('1118', performance.now() - t0, link.slice('session').mode);
    console.log(
      link
        .slice('journal')
        .entries.slice(0, 40)
        .map((e) => new Date(e.at + 19800000).toISOString().slice(11, 23) + ' ' + e.kind + ' ' + e.text)
        .join('\n'),
    );
    await day.runTo('15:14', 1000);
    console.log('1514', performance.now() - t0);
    await day.runTo('15:20', 200);
    console.log('1520', performance.now() - t0);
    await day.runTo('15:42', 1000);
    console.log('1542', performance.now() - t0);
    console.log(
      link
        .slice('journal')
        .entries.slice(0, 60)
        .map((e) => new Date(e.at + 19800000).toISOString().slice(11, 23) + ' ' + e.kind + ' ' + e.text)
        .join('\n'),
    );
    console.log(JSON.stringify(day.brokers.exchange()).slice(0, 3000));
    expect(1).toBe(1);
  }, 600_000);
});
