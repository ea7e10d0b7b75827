import { expect, it } from 'vitest';
import type { OrderAnswer } from '../../../../main/domain/trading/order.ts';
import { limit, listed, rehearseKite, snapshot, submit } from '../../../support/kite/kite-rehearsal.ts';

// Two bad days more in npm run test:full.
const FULL = process.env['KAVACH_FULL'] === '1';

const ORDERS = 40;

it.each(FULL ? [1, 2, 3] : [1])(
  'on a bad day (seed %i) an order goes out once at most, and every answer is true',
  async (seed) => {
    const rehearsal = await rehearseKite({ seed, plan: 'paid', kite: { plan: 'paid' } });
    const { kite, brokers } = rehearsal;
    await listed(kite);
    await rehearsal.login();
    const write = { host: 'kite', method: 'POST', path: '/orders/', chance: 0.12 } as const;
    for (const fault of [
      { kind: 'cutAfter' },
      { kind: 'cutBefore' },
      { kind: 'errorAfter', status: 502 },
      { kind: 'error', status: 429 },
      { kind: 'error', status: 503 },
      { kind: 'error', status: 400, errorType: 'MarginException' },
      { kind: 'html', status: 200 },
      { kind: 'brokenJson' },
      { kind: 'latency', ms: 30 },
    ] as const) {
      brokers.faults.add({ ...write, ...fault });
    }
    const contract = rehearsal.put(300);
    const tickets = Array.from({ length: ORDERS }, (_, index) =>
      rehearsal.ticket('mainExit', index + 1, contract, { side: 'buy', pricing: limit(5) }),
    );
    const answers = await Promise.all(tickets.map((ticket) => submit(kite, ticket)));
    brokers.faults.clear();
    rehearsal.go(1_000);
    const read = await snapshot(kite);
    await rehearsal.close();

    const sent = brokers.requests.flatMap(({ method, path, body }) =>
      method === 'POST' && path.includes('/orders/') ? [new URLSearchParams(body).get('tag')] : [],
    );
    expect(new Set(sent).size, 'each tag goes out once').toBe(sent.length);
    const inBook = new Map(brokers.exchange().orders.map((order) => [order.tag, order.orderId]));
    for (const [index, answer] of answers.entries()) {
      const id = inBook.get(tickets[index]?.tag ?? null);
      expect(truthOf(answer, id), `seed ${seed}, order ${index}: ${JSON.stringify(answer)}`).toBe(true);
    }
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['accepted', 'refused', 'unknown']));
    if (!read.ok) throw new Error(read.error.message);
    expect(new Set(read.value.orders.map(({ orderId }) => orderId))).toEqual(new Set(inBook.values()));
  },
);

/** Accepted: there, by that id. Refused: not there. Unknown: either. */
function truthOf(answer: OrderAnswer, id: string | undefined): boolean {
  if (answer.kind === 'accepted') return answer.orderId === id;
  return answer.kind === 'unknown' || id === undefined;
}
