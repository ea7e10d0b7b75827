import type { StopStep, StopStepName } from '../../shared/contract/index.ts';
import type { Book } from './book.ts';
import type { FactOf } from './fact.ts';

/** The checklist in its order, as the screen names it. */
export const STOP_STEPS: readonly { readonly step: StopStepName; readonly title: string }[] = [
  { step: 'entriesBlocked', title: 'Entries blocked' },
  { step: 'workingOrdersCancelled', title: 'Working entry orders cancelled' },
  { step: 'shortsBoughtBack', title: 'Short options bought back' },
  { step: 'hedgesSold', title: 'Hedges sold' },
  { step: 'flatConfirmed', title: 'Flat, confirmed by the broker' },
];

/** A second press while one runs changes nothing: the first goes on. */
export function openEmergency(book: Book, fact: FactOf<'haltChanged'>): void {
  if (book.emergency !== null && book.emergency.flatAt === null) return;
  const steps = STOP_STEPS.map(({ step, title }): StopStep => {
    return { step, title, detail: '', state: 'waiting', startedAt: null, doneAt: null };
  });
  book.emergency = { pressedAt: fact.at, by: fact.by, steps, flatAt: null };
}

/** Something of ours came after flat was confirmed: all but the block of entries is to be done once more. */
export function resumeEmergency(book: Book): void {
  const run = book.emergency;
  if (run === null || run.flatAt === null) return;
  const steps = run.steps.map((each): StopStep => {
    if (each.step === 'entriesBlocked') return each;
    return { ...each, detail: '', state: 'waiting', startedAt: null, doneAt: null };
  });
  book.emergency = { ...run, steps, flatAt: null };
}

export function closeEmergency(book: Book): void {
  book.emergency = null;
}

export function stepEmergency(book: Book, fact: FactOf<'emergencyStep'>): void {
  const run = book.emergency;
  if (run === null) return;
  const { at, state, detail } = fact;
  const steps = run.steps.map((each): StopStep => {
    if (each.step !== fact.step) return each;
    return { ...each, detail, state, startedAt: each.startedAt ?? at, doneAt: state === 'done' ? at : null };
  });
  const isFlat = fact.step === 'flatConfirmed' && state === 'done';
  book.emergency = { ...run, steps, flatAt: isFlat ? at : run.flatAt };
}
