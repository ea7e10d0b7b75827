import { create } from 'zustand';
import type {
  BacktestView,
  KeptRun,
  PastView,
  RunComparison,
  RunTrade,
} from '../../shared/contract/index.ts';
import { FIRST_FORM, type BacktestForm } from './backtest-form.ts';
import { wishOf, type FormErrors } from './backtest-wish.ts';
import { ask } from './host.ts';
import { goTo } from './ui-store.ts';

/** What the backtest page holds besides the pushed state: the form as typed, and what was asked for. */
export interface BacktestState {
  readonly form: BacktestForm;
  /** Run was pressed with these: what is wrong is shown from then on. */
  readonly tried: boolean;
  /** Why the last thing asked for was refused. */
  readonly refusal: string | null;
  readonly shown: BacktestView | null;
  readonly runs: readonly KeptRun[] | null;
  readonly past: PastView | null;
  readonly pastProblem: string | null;
  readonly trade: RunTrade | null;
  readonly compared: RunComparison | null;
  /** What the last test of the SQL Server found. */
  readonly serverLines: readonly string[];
}

export const useBacktest = create<BacktestState>(() => ({
  form: FIRST_FORM,
  tried: false,
  refusal: null,
  shown: null,
  runs: null,
  past: null,
  pastProblem: null,
  trade: null,
  compared: null,
  serverLines: [],
}));

const set = (change: Partial<BacktestState>): void => useBacktest.setState(change);

export function changeForm(change: Partial<BacktestForm>): void {
  set({ form: { ...useBacktest.getState().form, ...change }, refusal: null });
}

/** The vendor whose bars are taken: the chosen one, else the one that reaches furthest. */
export function vendorOf({ form, past }: Pick<BacktestState, 'form' | 'past'>): string | null {
  const vendors = past?.markets.map(({ vendor }) => vendor) ?? [];
  return vendors.find((each) => each === form.vendor) ?? vendors[0] ?? null;
}

/** Runs what the form says; what cannot be read takes the focus. */
export async function startRun(): Promise<void> {
  const state = useBacktest.getState();
  goTo('backtest');
  const wish = wishOf(state.form, vendorOf(state) ?? '');
  set({ tried: true, refusal: null });
  if (!wish.ok) focusFirst(wish.error);
  else if (wish.value.vendor === '')
    set({ refusal: 'There is no history to run over: kavach import brings some.' });
  else await begin(() => ask('backtest.run', wish.value));
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
