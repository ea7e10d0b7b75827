import type { CommandError, SpreadId } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/units/index.ts';
import type { EngineCommand, EngineInput, Fact } from '../../engine/index.ts';

const BY = 'live';
/** Nobody waits for an answer. */
const CALL = 0;

/**
 * What the user and the guards do to the live book is done to its twin as well: arming, the signal switches, the end of
 * the first week, a square-off by hand. What the strategy decides the twin decides itself.
 */
export class FollowLive {
  readonly #push: (input: EngineInput) => void;
  /** Squared off by hand in live; one after another, since a proposal takes the place of the one before. */
  readonly #toClose: SpreadId[] = [];
  #isClosing = false;

  constructor(push: (input: EngineInput) => void) {
    this.#push = push;
  }

  hear(fact: Fact): void {
    if (fact.type === 'armedChanged') {
      const { armed, why } = fact;
      this.#push({ type: 'armed', armed, by: BY, why });
    } else if (fact.type === 'monitoringChanged') this.watch(fact.monitored);
    else if (fact.type === 'signalSwitched')
      this.#command({ name: 'signals.enable', args: { signal: fact.signal, enabled: fact.enabled } });
    else if (fact.type === 'liveWeekEnded') this.#command({ name: 'live.endFirstWeek', args: {} });
    else if (fact.type === 'exitDecided' && fact.reason === 'user') {
      this.#toClose.push(fact.spread);
      this.#closeNext();
    }
  }

  watch(monitored: boolean): void {
    this.#command({ name: monitored ? 'signals.start' : 'signals.stop', args: {} });
  }

  /** The twin's engine has answered one of our commands. */
  answered(result: Result<unknown, CommandError>): void {
    if (!this.#isClosing) return;
    const proposal = result.ok ? proposalOf(result.value) : null;
    if (proposal !== null) {
      this.#command({ name: 'squareOff.send', args: { proposal } });
      return;
    }
    // Sent, or the twin has nothing to close there.
    this.#isClosing = false;
    this.#closeNext();
  }

  #closeNext(): void {
    if (this.#isClosing) return;
    const spread = this.#toClose.shift();
    if (spread === undefined) return;
    this.#isClosing = true;
    this.#command({ name: 'squareOff.propose', args: { spread } });
  }

  #command(command: EngineCommand): void {
    this.#push({ type: 'command', call: CALL, by: BY, command });
  }
}

function proposalOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}
