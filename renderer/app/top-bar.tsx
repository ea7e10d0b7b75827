import type { ReactElement } from 'react';
import { LONE_PANEL } from '../state/lone-panel.ts';
import { useSlice } from '../state/replica.ts';
import { ClockCell } from './clock-cell.tsx';
import { Health } from './health.tsx';
import { SpotCell, VixCell } from './index-cells.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { StopButton } from './stop-button.tsx';

/** Time, index, health, mode and the way out: the same on every page. */
export function TopBar(): ReactElement {
  const version = useSlice('session')?.version;
  // A window of one panel is narrow: there is the time, the index and the way out.
  const whole = LONE_PANEL === null;
  return (
    <header className="topbar">
      <div className="brand">
        <Shield />
      </div>
      {whole && (
        <div className="brandname">
          <b>Kavach</b>
          <span className="cap">{version ?? '–'}</span>
        </div>
      )}
      <ClockCell />
      <SpotCell />
      {whole && <VixCell />}
      {whole && <Health />}
      <div className="grow" />
      {whole && <ModeSwitch />}
      <StopButton />
    </header>
  );
}

function Shield(): ReactElement {
  return (
    <svg
      viewBox="0 0 26 26"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M13 2.5 22 6v7c0 5.2-3.7 8.9-9 10.5C7.7 21.9 4 18.2 4 13V6z" />
      <path d="M10 8v10M10 13.2l5.8-5.2M12.3 11.4 16.2 18" strokeLinecap="round" />
    </svg>
  );
}
