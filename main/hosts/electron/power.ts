import { powerMonitor, powerSaveBlocker } from 'electron';
import { keepsAwake } from './wakefulness.ts';
import { watchStanding, type Standing } from './standing.ts';
import type { OpenShellPart } from './shell-part.ts';

interface PowerParts {
  /** The machine was asleep until now. */
  readonly woke: () => void;
  readonly say: (text: string) => void;
}

/** Keeps the machine from falling asleep over open spreads, and hears when it was put to sleep all the same. */
export class Power {
  #blocker: number | null = null;

  constructor({ woke, say }: PowerParts) {
    powerMonitor.on('suspend', () => say('The machine goes to sleep: nothing is guarded until it wakes.'));
    powerMonitor.on('resume', () => {
      say('The machine is awake again.');
      woke();
    });
  }

  show({ positions }: Standing): void {
    const awake = keepsAwake(positions);
    if (awake && this.#blocker === null) this.#blocker = powerSaveBlocker.start('prevent-app-suspension');
    if (!awake) this.close();
  }

  close(): void {
    if (this.#blocker !== null) powerSaveBlocker.stop(this.#blocker);
    this.#blocker = null;
  }
}

/** Sleep: kept away while something is open, and told to the terminal when it comes all the same. */
export const power: OpenShellPart = ({ link, woke, say }) => {
  const its = new Power({ woke, say });
  const stop = watchStanding(link, (standing) => its.show(standing));
  return {
    close() {
      stop();
      its.close();
    },
  };
};
