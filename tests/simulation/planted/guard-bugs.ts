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
    name: 'act on a stale quote',
    does: 'an entry is priced by a quote of any age',
    file: 'main/domain/risk/quote-checks.ts',
    text: `  if (ageMs > limitMs) denials.push(`,
    instead: `  if (ageMs > 86_400_000) denials.push(`,
  },
];
