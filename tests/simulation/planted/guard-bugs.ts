import type { Bug } from './bug.ts';

/** What stands between a decision and its effect, or survives a process. */
export const GUARD_BUGS: readonly Bug[] = [
  {
    name: 'skip the journal sync',
    does: 'an order is sent first, and its intent is written to the journal afterwards',
    file: 'main/terminal/book-runner.ts',
    text: `    const stored = this.#store(event, effects);
    // Halted is persisted before anything else of the same event acts (product.md 3).
    for (const effect of effects) {
      if (effect.type === 'requestHalt') this.#context.requestHalt(effect.state, effect.reason);
    }
    for (const effect of effects) {
      if (effect.type !== 'journal') this.#carryOut(effect, stored);
    }`,
    instead: `    for (const effect of effects) {
      if (effect.type === 'requestHalt') this.#context.requestHalt(effect.state, effect.reason);
    }
    for (const effect of effects) {
      if (effect.type !== 'journal') this.#carryOut(effect, true);
    }
    this.#store(event, effects);`,
  },
  {
    name: 'forget the halt on restart',
    does: 'a new process begins as ACTIVE, whatever the disk says',
    file: 'main/terminal/halt-desk.ts',
    text: `    this.#record = control.halt();`,
    instead: `    this.#record = { state: 'ACTIVE', reason: null, since: null };`,
  },
  {
    name: 'ignore the epoch',
    does: 'a process that was taken over by another goes on sending',
    file: 'main/terminal/make-runner.ts',
    text: `    return control.epoch() === epoch;`,
    instead: `    return control.epoch() >= epoch;`,
  },
  {
    name: 'forget what was halted for',
    does: 'a new process keeps the halt, and does not know that it was an emergency stop',
    file: 'main/terminal/halt-desk.ts',
    text: `    this.#record = control.halt();`,
    instead: `    this.#record = { ...control.halt(), reason: 'halted before' };`,
  },
  {
    name: 'ask for the epoch once',
    does: 'a call that waited its turn leaves although another process has taken over meanwhile',
    file: 'main/terminal/broker-calls.ts',
    text: `    const may = (): boolean => this.#permit.mastersTheBook(entry) && (!entry || mayOpen());`,
    instead: `    const may = (): boolean => !entry || mayOpen();`,
  },
  {
    name: 'act on a stale quote',
    does: 'an entry is priced by a quote of any age',
    file: 'main/domain/risk/quote-checks.ts',
    text: `  if (ageMs > limitMs) denials.push(`,
    instead: `  if (ageMs > 86_400_000) denials.push(`,
  },
];
