import type { ReactElement, ReactNode } from 'react';
import { closeDialog, useUi } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { late } from '../ui/late.tsx';
import { AdoptDialog } from './adopt-dialog.tsx';
import { AlertsDialog } from './alerts-dialog.tsx';
import { DrillDialog } from './drill-dialog.tsx';
import { EmergencyCard } from './emergency-card.tsx';
import { HealthDialog } from './health-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LiveDialog } from './live-dialog.tsx';
import { LogoutDialog } from './logout-dialog.tsx';
import { NewDayDialog } from './new-day-dialog.tsx';
import { Palette } from './palette.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { StopReportDialog } from './stop-report-dialog.tsx';
import { UnwindDialog } from './unwind-dialog.tsx';
import { WhatIfDialog } from './what-if-dialog.tsx';

// With the backtest page, not with the screen.
const BacktestDialog = late(
  'Backtest',
  async () => (await import('./backtest-dialog.tsx')).BacktestDialog,
  LateFrame,
);

// With the settings page, not with the screen.
const SettingsDialog = late(
  'Settings',
  async () => (await import('./settings-proposal.tsx')).SettingsDialog,
  LateFrame,
);

function LateFrame({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Dialog labelledBy="late-title" className="dialog" onClose={closeDialog}>
      <h2 id="late-title" className="sr">
        On its way
      </h2>
      {children}
    </Dialog>
  );
}

/** At most one dialog; a running emergency stop shows itself unless the user looks behind it. */
export function Dialogs(): ReactElement | null {
  const dialog = useUi((ui) => ui.dialog);
  switch (dialog) {
    case null:
      return <EmergencyCard />;
    case 'palette':
      return <Palette />;
    case 'keys':
      return <KeysDialog />;
    case 'live':
      return <LiveDialog />;
    case 'reset':
      return <ResetDialog />;
    case 'newDay':
      return <NewDayDialog />;
    case 'health':
      return <HealthDialog />;
    case 'adopt':
      return <AdoptDialog />;
    case 'alerts':
      return <AlertsDialog />;
    case 'logout':
      return <LogoutDialog />;
    case 'drill':
      return <DrillDialog />;
    case 'whatIf':
      return <WhatIfDialog />;
    case 'past':
    case 'runs':
    case 'runTrade':
      return <BacktestDialog name={dialog} />;
    case 'settings':
      return <SettingsDialog />;
    case 'stopReport':
      return <StopReportDialog />;
    case 'unwind':
      return <UnwindDialog />;
  }
}
