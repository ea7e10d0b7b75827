import type { ReactElement } from 'react';
import { DEMO_SPEEDS } from '../state/actions-view.ts';
import { give } from '../state/host.ts';
import { reachedSpeed, reachedWords } from '../state/reached-speed.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { openDialog } from '../state/ui-store.ts';
import { Segmented } from '../ui/segmented.tsx';
import { scenarioLabel } from './demo-scenarios.ts';

const CHOICES = DEMO_SPEEDS.map((speed) => ({
  value: speed,
  label: speed === 0 ? 'Pause' : `${speed}×`,
  title: speed === 0 ? 'Stand still' : `${speed} times real time`,
}));

/** How fast the simulated day runs, and which day it is. */
export function DemoControls(): ReactElement {
  const session = useSlice('session');
  const speed = CHOICES.find((choice) => choice.value === session?.speed)?.value ?? null;
  const reached = useReplica(({ paces }) => {
    const speedNow = reachedSpeed(paces);
    return speedNow === null ? null : reachedWords(speedNow);
  });
  return (
    <div className="demo-controls">
      {reached !== null && (
        <span
          className="cap"
          title="What this machine comes up to; while a proposal is read, the market goes at its own pace"
        >
          {reached}
        </span>
      )}
      <Segmented
        label="Speed of the Demo"
        className="seg xs"
        choices={CHOICES}
        value={speed}
        onChoose={(chosen) => void give('demo.speed', { speed: chosen })}
      />
      <button
        type="button"
        className="btn sm"
        title="Start a new Demo day"
        onClick={() => openDialog('newDay')}
      >
        {scenarioLabel(session?.scenario ?? null)}…
      </button>
    </div>
  );
}
