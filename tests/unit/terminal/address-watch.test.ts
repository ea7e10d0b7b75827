import { describe, expect, it } from 'vitest';
import type { OrderAnswer } from '../../../main/domain/trading/order.ts';
import type { Fact } from '../../../main/engine/index.ts';
import { AddressWatch } from '../../../main/terminal/address-watch.ts';
import { clock, istInstant, tradingDate, type Instant } from '../../../shared/units/index.ts';

const at = (date: string, time: string): Instant => istInstant(tradingDate(date), clock(time));
const ACCEPTED = { kind: 'accepted', orderId: '1' } as unknown as OrderAnswer;
const REFUSED = { kind: 'refused', code: 'ADDRESS', message: 'not from here' } as OrderAnswer;
const answered = (answer: OrderAnswer, when: Instant): Fact =>
  ({ type: 'orderAnswered', at: when, tag: 't', spread: 's', call: 'submit', answer }) as unknown as Fact;

/** A watch of a terminal that was started at noon of the 20th. */
function watch(now = at('2026-11-20', '12:00')) {
  const clockOf = { now };
  const addresses = new AddressWatch(
    () => '203.0.113.7',
    () => clockOf.now,
  );
  return { addresses, clockOf };
}

describe('the registered address', () => {
  it('is proven by an order of today that Kite accepted, also across a restart', () => {
    const { addresses, clockOf } = watch();
    expect(addresses.fact().proven).toBe(false);
    addresses.onFact('live', answered(ACCEPTED, at('2026-11-20', '11:15')));
    expect(addresses.fact().proven).toBe(true);
    clockOf.now = at('2026-11-21', '09:00');
    expect(addresses.fact().proven).toBe(false);
  });

  it('is not proven by yesterday’s order, nor by one of Paper', () => {
    const { addresses } = watch();
    addresses.onFact('live', answered(ACCEPTED, at('2026-11-19', '11:15')));
    addresses.onFact('paper', answered(ACCEPTED, at('2026-11-20', '11:15')));
    addresses.onAnswer('paper', ACCEPTED);
    expect(addresses.fact().proven).toBe(false);
  });

  it('refused after it was accepted is not proven; after a restart it can be tried again', () => {
    const { addresses } = watch();
    addresses.onAnswer('live', ACCEPTED);
    addresses.onAnswer('live', REFUSED);
    expect(addresses.fact()).toMatchObject({ proven: false, refused: 'not from here' });
    const { addresses: restarted } = watch();
    restarted.onFact('live', answered(ACCEPTED, at('2026-11-20', '11:15')));
    restarted.onFact('live', answered(REFUSED, at('2026-11-20', '11:16')));
    expect(restarted.fact()).toMatchObject({ proven: false, refused: null });
    addresses.onAnswer('live', ACCEPTED);
    expect(addresses.fact()).toMatchObject({ proven: true, refused: null });
  });
});
