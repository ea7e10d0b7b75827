import { readJournal } from '../../main/adapters/sqlite/journal-reader.ts';
import { folderFiles } from '../../main/adapters/sqlite/folder-files.ts';
import type { Fact } from '../../main/engine/index.ts';
import { valueOf } from './outcome.ts';
import type { RunningKavach } from './running-kavach.ts';

/** A moment in a live book's journal at which its terminal is killed. */
export interface CrashStep {
  readonly title: string;
  readonly is: (fact: Fact) => boolean;
}

const order = (purpose: string): CrashStep[] => [
  {
    title: `${purpose} intended`,
    is: (fact) => fact.type === 'orderIntended' && fact.purpose === purpose,
  },
  {
    title: `${purpose} answered`,
    is: (fact) =>
      fact.type === 'orderAnswered' && fact.call === 'submit' && letterOf(fact.tag) === LETTER[purpose],
  },
  {
    title: `${purpose} filled`,
    is: (fact) =>
      fact.type === 'orderSeen' &&
      fact.order.filled > 0 &&
      letterOf(fact.order.tag ?? '') === LETTER[purpose],
  },
];

const LETTER: Readonly<Record<string, string>> = {
  hedgeEntry: 'H',
  mainEntry: 'M',
  brokerStop: 'B',
  mainExit: 'X',
  hedgeExit: 'Y',
};

function letterOf(tag: string): string {
  return tag.slice(8, 9);
}

export const ENTRY_STEPS: readonly CrashStep[] = [
  { title: 'planned', is: (fact) => fact.type === 'spreadPlanned' },
  ...order('hedgeEntry'),
  ...order('mainEntry'),
  { title: 'open', is: (fact) => fact.type === 'spreadOpened' },
  { title: 'stop intended', is: (fact) => fact.type === 'orderIntended' && fact.purpose === 'brokerStop' },
];

export const EXIT_STEPS: readonly CrashStep[] = [
  { title: 'exit decided', is: (fact) => fact.type === 'exitDecided' },
  {
    title: 'the stop’s change into the exit intended',
    is: (fact) =>
      fact.type === 'changeIntended' && fact.call === 'modify' && fact.change?.pricing.kind !== 'stopLimit',
  },
  { title: 'the change answered', is: (fact) => fact.type === 'orderAnswered' && fact.call === 'modify' },
  {
    title: 'short bought back',
    is: (fact) =>
      fact.type === 'orderSeen' && fact.order.filled > 0 && letterOf(fact.order.tag ?? '') === 'B',
  },
  ...order('hedgeExit'),
  { title: 'closed', is: (fact) => fact.type === 'spreadClosed' },
];

export const STOP_STEPS: readonly CrashStep[] = [
  { title: 'HALTED', is: (fact) => fact.type === 'haltChanged' && fact.emergency },
  ...(['entriesBlocked', 'workingOrdersCancelled', 'shortsBoughtBack', 'hedgesSold'] as const).map(
    (step): CrashStep => ({
      title: `${step} done`,
      is: (fact) => fact.type === 'emergencyStep' && fact.step === step && fact.state === 'done',
    }),
  ),
];

/** Kills a terminal as soon as its live journal holds such a fact beyond the rows it had when this began. */
export class Killer {
  readonly #folder: string;
  readonly #from: number;

  constructor(folder: string) {
    this.#folder = folder;
    this.#from = this.#rows(1).length + 1;
  }

  async killAfter({ title, is }: CrashStep, terminal: RunningKavach, withinMs: number): Promise<void> {
    const end = performance.now() + withinMs;
    while (!this.#rows(this.#from).some(is)) {
      if (performance.now() > end) throw new Error(`not within ${withinMs} ms in the journal: ${title}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await terminal.end('SIGKILL');
  }

  #rows(from: number): readonly Fact[] {
    const reader = valueOf(readJournal(folderFiles.journal(this.#folder, 'live'), 'live'));
    const facts = [...reader.rows(from)].map(({ body }) => JSON.parse(body) as Fact);
    reader.close();
    return facts;
  }
}
