import { BUNDLE_BUDGET } from '../support/screen/bundle.ts';

/** The figures to reach (2 cores) under the names that the benches give them. */
export interface Target {
  readonly path: string;
  readonly figure: string;
  readonly target: number;
  /** 'least': the figure must be at least the target; 'most': at most. */
  readonly bound: 'least' | 'most';
}

export const TARGETS: readonly Target[] = [
  { path: 'engine alone', figure: 'engine_ticks_per_s', target: 1_000_000, bound: 'least' },
  { path: 'engine with recording', figure: 'terminal_ticks_per_s', target: 100_000, bound: 'least' },
  {
    path: 'recording, event loop delay p99',
    figure: 'terminal_loop_delay_p99_ms',
    target: 10,
    bound: 'most',
  },
  { path: 'decision latency p50', figure: 'decision_p50_us', target: 20, bound: 'most' },
  { path: 'decision latency p99', figure: 'decision_p99_us', target: 200, bound: 'most' },
  {
    path: 'decision to bytes, journal row synced, p99',
    figure: 'decision_to_submit_p99_ms',
    target: 2,
    bound: 'most',
  },
  {
    path: 'chain of 2 x 41 strikes, IV and Greeks',
    figure: 'chain_iv_greeks_ms',
    target: 0.2,
    bound: 'most',
  },
  {
    path: 'restart with 100,000 journal rows',
    figure: 'journal_open_verify_100k_ms',
    target: 2_000,
    bound: 'most',
  },
  {
    path: 'import of 71,000 bars and 54,334 prices from their files',
    figure: 'import_real_files_ms',
    target: 3_000,
    bound: 'most',
  },
  { path: 'backtest of 8 years', figure: 'backtest_8_years_ms', target: 1_000, bound: 'most' },
  {
    path: 'kavach backtest of 8 real years, the whole process',
    figure: 'backtest_command_ms',
    target: 1_000,
    bound: 'most',
  },
  {
    path: 'hourly engine: every bar decided and recorded, no entry made',
    figure: 'backtest_hourly_signals_years_per_s',
    target: 500,
    bound: 'least',
  },
  {
    path: 'hourly engine with all its trades, order by order',
    figure: 'backtest_hourly_years_per_s',
    target: 500,
    bound: 'least',
  },
  { path: 'sweep on two threads over one', figure: 'sweep_2_threads_over_1', target: 1.8, bound: 'least' },
  {
    path: 'sweep of 1,000 runs over 8 years, two threads',
    figure: 'sweep_1000_runs_2_threads_min',
    target: 6,
    bound: 'most',
  },
  { path: 'Breeze frame to tick', figure: 'breeze_us_per_tick', target: 3, bound: 'most' },
  { path: 'start to listening', figure: 'start_to_listening_ms', target: 1_000, bound: 'most' },
  {
    path: 'screen at 1,000 updates a second, renderer and browser, percent of a core',
    figure: 'screen_cpu_percent',
    target: 60,
    bound: 'most',
  },
  { path: 'screen, frames over 50 ms', figure: 'screen_frames_over_50_ms', target: 0, bound: 'most' },
  { path: 'screen, slices lost', figure: 'screen_slices_lost', target: 0, bound: 'most' },
  { path: 'screen, growth of its heap in MB', figure: 'screen_heap_growth_mb', target: 2, bound: 'most' },
  {
    path: 'start of kavach serve to the first words on the screen',
    figure: 'screen_first_paint_ms',
    target: 1_000,
    bound: 'most',
  },
  {
    path: 'scripts of the screen, gzip',
    figure: 'screen_scripts_gzip_bytes',
    target: BUNDLE_BUDGET.scriptsGzip,
    bound: 'most',
  },
  {
    path: 'styles of the screen, gzip',
    figure: 'screen_styles_gzip_bytes',
    target: BUNDLE_BUDGET.stylesGzip,
    bound: 'most',
  },
];
