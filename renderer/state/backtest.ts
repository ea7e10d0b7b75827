import { create } from 'zustand';
import type {
  BacktestView,
  KeptRun,
  PastView,
  RunComparison,
  RunTrade,
} from '../../shared/contract/index.ts';
import { FIRST_FORM, type BacktestForm } from './backtest-form.ts';

/** What the backtest page holds besides the pushed state: the form as typed, and what was asked for. */
export interface BacktestState {
  readonly form: BacktestForm;
  /** Run was pressed with these: what is wrong is shown from then on. */
  readonly tried: boolean;
  /** Run was pressed before the terminal had said what history there is: it goes on with that answer. */
  readonly isAsking: boolean;
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
  isAsking: false,
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
