import { create } from 'zustand';
import type {
  BacktestView,
  BacktestWish,
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
  readonly runsProblem: string | null;
  readonly past: PastView | null;
  readonly pastProblem: string | null;
  readonly trade: RunTrade | null;
  readonly compared: RunComparison | null;
}

export const useBacktest = create<BacktestState>(() => ({
  form: FIRST_FORM,
  tried: false,
  isAsking: false,
  refusal: null,
  shown: null,
  runs: null,
  runsProblem: null,
  past: null,
  pastProblem: null,
  trade: null,
  compared: null,
}));

const set = (change: Partial<BacktestState>): void => useBacktest.setState(change);

export function changeForm(change: Partial<BacktestForm>): void {
  set({ form: { ...useBacktest.getState().form, ...change }, refusal: null });
}

export type ChosenMarket = Pick<BacktestWish, 'store' | 'vendor'>;

/** The SQL Server's tables have no vendors: it has this one name in every store that its bars are copied to. */
const SERVER: ChosenMarket = { store: 'sqlserver', vendor: 'sqlserver' };

/** Whose bars are taken, from which store: the chosen ones, else those that reach furthest; null where there are none. */
export function marketOf({ form, past }: Pick<BacktestState, 'form' | 'past'>): ChosenMarket | null {
  const vendors = past?.markets.map(({ vendor }) => vendor) ?? [];
  const hasServer = past !== null && past.sqlServer !== null;
  if (hasServer && (form.store === 'sqlserver' || vendors.length === 0)) return SERVER;
  const vendor = vendors.find((each) => each === form.vendor) ?? vendors[0];
  return vendor === undefined ? null : { store: 'local', vendor };
}
