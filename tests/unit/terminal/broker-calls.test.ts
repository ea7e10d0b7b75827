import { describe, expect, it } from 'vitest';
import type { Broker, StillMaster } from '../../../main/ports/broker.ts';
import { BrokerCalls } from '../../../main/terminal/broker-calls.ts';
import { after, instant, quantity } from '../../../shared/units/index.ts';
import { LIMIT, order } from '../../support/spread-orders.ts';

const NOW = instant(1_000_000);

/** An order that has left the engine and waits its turn at the broker's door, with what is known of the world there. */
function waiting(purpose: 'entry' | 'exit') {
  const world = { master: true, open: true, now: NOW };
  const doors: StillMaster[] = [];
  const broker: Broker = {
    kind: 'paper',
    submit: (_ticket, _done, may = () => true) => void doors.push(may),
    modify: () => undefined,
    cancel: () => undefined,
    snapshot: () => undefined,
    margin: () => undefined,
    onUpdate: () => () => undefined,
    close: () => undefined,
  };
  const calls = new BrokerCalls(broker, () => undefined, {
    now: () => world.now,
    mastersTheBook: () => world.master,
    mayOpen: () => world.open,
    emergencyLog: () => undefined,
    brokerLink: () => undefined,
    answered: () => undefined,
  });
  const { tag, contract, side, product } = order(purpose === 'entry' ? 'hedgeEntry' : 'hedgeExit');
  const ticket = { tag, contract, side, product, quantity: quantity(65), pricing: LIMIT };
  calls.send({ type: 'submit', ticket, purpose }, true);
  return { world, may: () => doors.map((door) => door()) };
}

describe('an order that waits its turn', () => {
  it.each(['entry', 'exit'] as const)('does not leave once another process has taken over: %s', (purpose) => {
    const { world, may } = waiting(purpose);
    expect(may()).toEqual([true]);
    world.master = false;
    expect(may()).toEqual([false]);
  });

  it('does not leave after a halt where it opens; where it closes, it does', () => {
    const [entry, exit] = [waiting('entry'), waiting('exit')];
    entry.world.open = false;
    exit.world.open = false;
    expect([entry.may(), exit.may()]).toEqual([[false], [true]]);
  });

  it('does not leave more than a second after it was decided where it opens, since its price is of then', () => {
    const [entry, exit] = [waiting('entry'), waiting('exit')];
    entry.world.now = after(NOW, 1_000);
    expect(entry.may()).toEqual([true]);
    entry.world.now = after(NOW, 1_001);
    exit.world.now = after(NOW, 60_000);
    expect([entry.may(), exit.may()]).toEqual([[false], [true]]);
  });
});
