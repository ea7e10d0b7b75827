import { describe, expect, it } from 'vitest';
import { after, paise, quantity } from '../../../../shared/units/index.ts';
import type { BrokerOrder, BrokerOrderId, OrderTicket } from '../../../../main/domain/trading/order.ts';
import {
  answered,
  changeAsked,
  outcomeUnknown,
  ruledAbsent,
} from '../../../../main/domain/trading/order-machine.ts';
import { averageOf, isLive, remainingOf } from '../../../../main/domain/trading/order-record.ts';
import { intendedOrder } from '../../../../main/domain/trading/intended-order.ts';
import { seen } from '../../../../main/domain/trading/order-seen.ts';
import { orderTag } from '../../../../main/domain/trading/order-tag.ts';
import { PLAN } from '../../../support/spread-plan.ts';

const ID = 'A1' as BrokerOrderId;
const ticket: OrderTicket = {
  tag: orderTag(PLAN.id, 'hedgeEntry', 1),
  contract: PLAN.hedge.contract,
  side: 'buy',
  quantity: quantity(650),
  pricing: { kind: 'limit', limit: paise(1_865) },
  product: 'MIS',
};
const order = intendedOrder(ticket, PLAN.id, 'hedgeEntry', PLAN.at);
const stop = intendedOrder(
  { ...ticket, pricing: { kind: 'stopLimit', trigger: paise(9_000), limit: paise(11_000) } },
  PLAN.id,
  'brokerStop',
  PLAN.at,
);

function shown(status: BrokerOrder['status'], filled = 0): BrokerOrder {
  return {
    orderId: ID,
    tag: ticket.tag,
    contract: ticket.contract,
    side: 'buy',
    quantity: ticket.quantity,
    filled: quantity(filled),
    averagePrice: filled === 0 ? null : paise(1_865),
    limit: null,
    trigger: null,
    status,
    message: null,
    at: PLAN.at,
  };
}

const look = (of: typeof order, status: BrokerOrder['status'], filled = 0): typeof order =>
  seen(of, shown(status, filled), null, after(PLAN.at, 100));

describe('an order', () => {
  it('is sent, accepted, partly filled, complete', () => {
    const accepted = answered(order, 'submit', { kind: 'accepted', orderId: ID });
    expect(accepted).toMatchObject({ state: 'working', orderId: ID });
    const partly = look(accepted, 'open', 260);
    expect(partly).toMatchObject({ state: 'partlyFilled', filled: 260 });
    expect(remainingOf(partly)).toBe(390);
    const complete = look(partly, 'complete', 650);
    expect(complete).toMatchObject({ state: 'complete', filled: 650, value: 650 * 1_865 });
    expect(averageOf(complete)).toBe(1_865);
    expect(isLive(complete)).toBe(false);
  });

  it('that is refused is over; nothing is invented for one whose outcome is unknown', () => {
    const refused = answered(order, 'submit', { kind: 'refused', code: 'MARGIN', message: 'short of funds' });
    expect(refused).toMatchObject({ state: 'refused', refusal: 'MARGIN' });
    const unknown = answered(order, 'submit', { kind: 'unknown', why: 'timed out' });
    expect(unknown.state).toBe('unknown');
    expect(remainingOf(unknown)).toBe(650);
  });

  it('takes no late answer for more than the book has shown', () => {
    const complete = look(order, 'complete', 650);
    expect(answered(complete, 'submit', { kind: 'refused', code: 'OTHER', message: 'late' })).toBe(complete);
    expect(answered(complete, 'submit', { kind: 'accepted', orderId: ID }).state).toBe('complete');
  });

  it('never loses a fill and stays ended: older news changes nothing [promise 77]', () => {
    const complete = look(order, 'complete', 650);
    expect(look(complete, 'open', 130)).toBe(complete);
    const cancelled = look(look(order, 'open', 260), 'cancelled', 260);
    expect(look(cancelled, 'open', 130)).toBe(cancelled);
    expect(look(cancelled, 'open', 390)).toMatchObject({ state: 'cancelled', filled: 390 });
  });

  it('shown twice is the same object', () => {
    const once = look(order, 'open', 65);
    expect(look(once, 'open', 65)).toBe(once);
  });

  it('prefers the sum of its trades to the average price', () => {
    const complete = look(order, 'complete', 650);
    const exact = seen(complete, shown('complete', 650), paise(1_212_237), PLAN.at);
    expect(exact.value).toBe(1_212_237);
    expect(seen(exact, shown('complete', 650), null, PLAN.at)).toBe(exact);
  });

  it('has an average price only of what was filled, and nothing left once it has ended', () => {
    expect(averageOf(order)).toBeNull();
    expect(remainingOf(look(order, 'cancelled', 260))).toBe(0);
    expect(remainingOf(look(order, 'open', 260))).toBe(390);
  });

  it('complete at the broker is complete, whatever it shows as filled; one that is cancelled or rejected says so', () => {
    expect(look(order, 'complete', 0).state).toBe('complete');
    expect(look(order, 'cancelled').state).toBe('cancelled');
    expect(look(look(order, 'rejected'), 'open')).toMatchObject({ state: 'rejected' });
    expect(look(look(order, 'open'), 'pending').state).toBe('working');
  });

  it('that has ended is not ruled absent, and one that rests is not made unknown', () => {
    const complete = look(order, 'complete', 650);
    expect(ruledAbsent(complete, 'refused', 'not in the book')).toBe(complete);
    const working = look(order, 'open');
    expect(outcomeUnknown(working, 'ended')).toBe(working);
    const known = answered(working, 'submit', { kind: 'accepted', orderId: 'B2' as BrokerOrderId });
    expect(known).toBe(working);
    expect(answered(working, 'submit', { kind: 'unknown', why: 'late' })).toBe(working);
  });

  it.each<[string, typeof order, BrokerOrder['status'], number, string]>([
    ['a cancelled one whole', look(order, 'cancelled'), 'complete', 650, 'complete'],
    ['a rejected one whole', look(order, 'rejected'), 'complete', 650, 'complete'],
    ['a partly filled one rejected', look(order, 'open', 65), 'rejected', 65, 'rejected'],
    ['one of yesterday at work', ruledAbsent(order, 'cancelled', ''), 'open', 0, 'working'],
    ['one of yesterday in part', ruledAbsent(order, 'cancelled', ''), 'open', 65, 'partlyFilled'],
    ['one of yesterday rejected', ruledAbsent(order, 'cancelled', ''), 'rejected', 0, 'rejected'],
    ['a stop of yesterday', ruledAbsent(stop, 'cancelled', ''), 'triggerPending', 0, 'triggerPending'],
  ])('%s is taken as it is told, though no broker should tell it', (_, before, status, filled, state) => {
    expect(look(before, status, filled).state).toBe(state);
  });

  it.each<[BrokerOrder['status'], number, string]>([
    ['open', 0, 'working'],
    ['open', 65, 'partlyFilled'],
    ['complete', 650, 'complete'],
    ['cancelled', 0, 'cancelled'],
    ['rejected', 0, 'rejected'],
    ['triggerPending', 0, 'triggerPending'],
  ])('that counted as lost and comes late is what the book says: %s %i', (status, filled, state) => {
    expect(look(ruledAbsent(order, 'refused', ''), status, filled).state).toBe(state);
  });

  it('that has traded and is in no book any more is over, with what it traded', () => {
    const absent = ruledAbsent(look(order, 'open', 65), 'refused', 'not in the book');
    expect(absent).toMatchObject({ state: 'refused', filled: 65 });
  });

  it('that the book did not show and shows after all is taken back', () => {
    const absent = ruledAbsent(outcomeUnknown(order, 'no answer'), 'refused', 'not in the book');
    expect(isLive(absent)).toBe(false);
    expect(look(absent, 'complete', 650)).toMatchObject({ state: 'complete', filled: 650 });
  });
});

describe('a change of an order', () => {
  const working = look(order, 'open');
  const change = { quantity: quantity(650), pricing: { kind: 'limit', limit: paise(1_900) } } as const;
  const asked = changeAsked(working, { call: 'modify', change, at: after(PLAN.at, 2_000) });

  it('counts, and holds from its acceptance on', () => {
    expect(asked).toMatchObject({ changes: 1, pricing: working.pricing });
    expect(answered(asked, 'modify', { kind: 'accepted', orderId: ID })).toMatchObject({
      pricing: change.pricing,
      pending: null,
    });
  });

  it('that is refused leaves the order as it was, and is remembered', () => {
    const refused = answered(asked, 'modify', { kind: 'refused', code: 'OTHER', message: 'being processed' });
    expect(refused).toMatchObject({
      pricing: working.pricing,
      pending: null,
      modifyRefused: true,
      state: 'working',
    });
  });

  it('takes an answer once, and only to what was asked', () => {
    const accepted = { kind: 'accepted', orderId: ID } as const;
    expect(answered(working, 'modify', accepted)).toBe(working);
    expect(answered(asked, 'cancel', accepted)).toBe(asked);
    expect(answered(asked, 'modify', { kind: 'unknown', why: 'cut' })).toMatchObject({
      pending: null,
      message: 'cut',
      modifyRefused: false,
    });
  });

  it('that is a cancel changes nothing by being accepted; refusals of it are counted until one is taken', () => {
    const cancel = { call: 'cancel', change: null, at: after(PLAN.at, 2_000) } as const;
    const refused = answered(changeAsked(working, cancel), 'cancel', {
      kind: 'refused',
      code: 'OTHER',
      message: 'being processed',
    });
    expect(refused).toMatchObject({ cancelRefusals: 1, modifyRefused: false, state: 'working' });
    const taken = answered(changeAsked(refused, cancel), 'cancel', { kind: 'accepted', orderId: ID });
    expect(taken).toMatchObject({ cancelRefusals: 0, pending: null, quantity: 650, state: 'working' });
  });

  it('without an answer is open no longer once the process has ended', () => {
    expect(outcomeUnknown(asked, 'ended')).toMatchObject({ pending: null, state: 'working' });
  });
});

describe('a stop order', () => {
  it('rests until its trigger and does not go back to waiting', () => {
    const resting = answered(stop, 'submit', { kind: 'accepted', orderId: ID });
    expect(resting.state).toBe('triggerPending');
    expect(look(resting, 'pending').state).toBe('triggerPending');
    const released = look(resting, 'open');
    expect(released.state).toBe('working');
    expect(look(released, 'triggerPending').state).toBe('working');
  });

  it('is known to have waited once the book has shown it so: a rejection after that came at its trigger [promise 29]', () => {
    const accepted = answered(stop, 'submit', { kind: 'accepted', orderId: ID });
    expect(look(accepted, 'pending')).toMatchObject({ rested: false });
    expect(look(accepted, 'rejected')).toMatchObject({ state: 'rejected', rested: false });
    const resting = look(accepted, 'triggerPending');
    expect(resting).toMatchObject({ state: 'triggerPending', rested: true });
    expect(look(resting, 'triggerPending')).toBe(resting);
    expect(look(resting, 'rejected')).toMatchObject({ state: 'rejected', rested: true });
  });
});
