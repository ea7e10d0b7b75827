import { marketOf, useBacktest, type BacktestState } from './backtest.ts';
import { wishOf, type FormErrors } from './backtest-wish.ts';
import { ask } from './host.ts';
import { goTo } from './ui-store.ts';

const set = (change: Partial<BacktestState>): void => useBacktest.setState(change);

/** Runs what the form says; what cannot be read takes the focus. */
export async function startRun(): Promise<void> {
  goTo('backtest');
  if (useBacktest.getState().isAsking) return;
  set({ tried: true, refusal: null });
  const state = isKnown(useBacktest.getState()) ? useBacktest.getState() : await pastAnswered();
  const market = marketOf(state);
  const wish = wishOf(state.form, market ?? NO_MARKET);
  if (!wish.ok) focusFirst(wish.error);
  else if (market === null) set({ refusal: state.pastProblem ?? NO_HISTORY });
  else await begin(() => ask('backtest.run', wish.value));
}

const NO_MARKET = { store: 'local', vendor: '' } as const;
const NO_HISTORY = 'There is no history to run over: Open, beside History, brings some.';

function isKnown({ past, pastProblem }: BacktestState): boolean {
  return past !== null || pastProblem !== null;
}

/** The page asks for the past as it opens: nothing is said of it before that is answered. */
async function pastAnswered(): Promise<BacktestState> {
  set({ isAsking: true });
  return new Promise((resolve) => {
    const stop = useBacktest.subscribe((state) => {
      if (!isKnown(state)) return;
      stop();
      set({ isAsking: false });
      resolve(useBacktest.getState());
    });
  });
}

/** The run before is shown no more once another has begun: its figures would be taken for those of the new one. */
async function begin(asked: () => Promise<string | null>): Promise<void> {
  const { shown } = useBacktest.getState();
  set({ shown: null });
  const refusal = await asked();
  set(refusal === null ? { refusal } : { refusal, shown });
}

function focusFirst(errors: FormErrors): void {
  const [name] = Object.keys(errors);
  if (name !== undefined) document.querySelector<HTMLElement>(`#bt-${name}`)?.focus();
}

export async function cancelRun(): Promise<void> {
  set({ refusal: await ask('backtest.cancel', {}) });
}

export async function rerun(run: string): Promise<void> {
  await begin(() => ask('backtest.rerun', { run }));
}
