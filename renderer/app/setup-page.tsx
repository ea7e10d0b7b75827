import { useEffect, type ReactElement } from 'react';
import { useSlice } from '../state/replica.ts';
import { useUi } from '../state/ui-store.ts';
import { AccountCard } from './account-card.tsx';
import { AddressCard } from './address-card.tsx';
import { Doctor } from './doctor.tsx';
import { DemoCard } from './setup-demo.tsx';
import { ModeCard } from './setup-mode.tsx';
import { Stepper } from './setup-stepper.tsx';
import { StrategyCard } from './setup-strategy.tsx';

/** Mode, accounts and address, with the doctor's list beside them. */
export function SetupPage(): ReactElement {
  const demo = useSlice('session')?.mode === 'demo';
  useSetupFocus();
  return (
    <div className="setup">
      <Stepper />
      <div className="cards scroll">
        <ModeCard />
        {demo ? (
          <DemoCard />
        ) : (
          <>
            <AccountCard name="breeze" />
            <AccountCard name="kite" />
            <AddressCard />
            <StrategyCard />
          </>
        )}
      </div>
      <Doctor />
    </div>
  );
}

/** Takes the focus to the place that was asked for: to what it wants from the user, else to the card itself. */
function useSetupFocus(): void {
  const place = useUi((ui) => ui.setupPlace);
  useEffect(() => {
    if (place === null) return;
    const card = document.querySelector<HTMLElement>(`[data-setup="${place}"]`);
    const entry = card?.querySelector<HTMLElement>('[data-entry]') ?? card;
    entry?.focus();
    useUi.setState({ setupPlace: null });
  }, [place]);
}
