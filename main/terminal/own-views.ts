import { NO_DESKTOP, NO_IMPORTS, type DoctorSlice } from '../../shared/contract/index.ts';
import { accountsView } from './accounts.ts';
import { NO_BACKTEST, NO_BACKUP, NO_DRILL } from './no-desks.ts';
import type { ShownParts } from './shown-state.ts';
import type { TerminalOptions } from './terminal-options.ts';

/** What stands beside the books, each as it is now; where there is none, as that is shown. */
export function ownViews(options: TerminalOptions, doctor: () => DoctorSlice): ShownParts['own'] {
  const { trading, desktop, drill, backups, backtests, imports } = options;
  return {
    accounts: () => accountsView(trading?.accounts ?? null),
    desktop: () => (desktop ? { desktop: desktop.view() } : NO_DESKTOP),
    doctor,
    drill: () => drill?.view() ?? NO_DRILL,
    backup: () => backups?.view() ?? NO_BACKUP,
    backtest: () => backtests?.view() ?? NO_BACKTEST,
    imports: () => imports?.view() ?? NO_IMPORTS,
  };
}
