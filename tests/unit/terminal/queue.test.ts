import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../main/engine/event.ts';
import { InboundQueue } from '../../../main/terminal/queue.ts';
import { instant, type Instant } from '../../../shared/units/index.ts';

interface Rig {
  readonly queue: InboundQueue;
  readonly seen: EngineEvent[];
  clock: number;
  onEvent: (event: EngineEvent) => void;
  fatal: unknown;
}

function rig(): Rig {
  const made: Rig = {
    seen: [],
    clock: 1_000,
    onEvent: () => undefined,
    fatal: null,
    queue: new InboundQueue({
      now: (): Instant => instant(made.clock),
      first: { seq: 7, at: instant(500) },
      handle: (_book, event) => {
        made.seen.push(event);
        made.onEvent(event);
      },
      onFatal: (error) => {
        made.fatal = error;
      },
    }),
  };
  return made;
}

const timer = (name: string): { type: 'timer'; timer: string } => ({ type: 'timer', timer: name });

describe('the inbound queue', () => {
  it('numbers inputs without a gap and never goes back in time, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -600_000, max: 600_000 }), { maxLength: 50 }), (steps) => {
        const made = rig();
        made.clock = 1_000_000;
        for (const step of steps) {
          made.clock = Math.max(0, made.clock + step);
          made.queue.push(null, timer('x'));
        }
        expect(made.seen.map(({ seq }) => seq)).toEqual(steps.map((_, index) => 7 + index));
        const instants = made.seen.map(({ at }) => at);
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
      }),
    );
  });

  it('handles an input pushed while another is handled after it, not within it', () => {
    const made = rig();
    const order: string[] = [];
    made.onEvent = (event) => {
      if (event.type !== 'timer') return;
      order.push(`begin ${event.timer}`);
      if (event.timer === 'first') made.queue.push(null, timer('second'));
      order.push(`end ${event.timer}`);
    };
    made.queue.push(null, timer('first'));
    expect(order).toEqual(['begin first', 'end first', 'begin second', 'end second']);
  });

  it('lets nothing pass after an event could not be handled, and says so', () => {
    const made = rig();
    made.onEvent = () => {
      throw new Error('half done');
    };
    expect(() => made.queue.push(null, timer('a'))).toThrow('half done');
    expect(made.fatal).toBeInstanceOf(Error);
    made.queue.push(null, timer('b'));
    expect(made.seen).toHaveLength(1);
  });

  it('lets nothing pass once it is closed', () => {
    const made = rig();
    made.queue.close();
    made.queue.push(null, timer('a'));
    expect(made.seen).toEqual([]);
  });
});
