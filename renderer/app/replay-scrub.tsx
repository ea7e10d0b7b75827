import { useEffect, useState, type ReactElement } from 'react';
import type { ReplaySlice } from '../../shared/contract/index.ts';
import {
  UNKNOWN,
  formatClock,
  formatDate,
  instant,
  istDate,
  type Instant,
} from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';
import { give } from '../state/host.ts';
import { ReplicaContext, replayReplica } from '../state/replica.ts';

/** The replayed clock, run on at the replay's own speed. */
export function ReplayClock(): ReactElement {
  return (
    <ReplicaContext value={replayReplica}>
      <Clock />
    </ReplicaContext>
  );
}

function Clock(): ReactElement {
  const now = useNow();
  return (
    <span className="replayclock" role="timer" aria-label="Clock of the replay">
      {now === null ? UNKNOWN : formatClock(now)}
    </span>
  );
}

/** One step of the arrow keys. */
const STEP_MS = 60_000;
/** A drag is asked for when it rests: each backward one runs the day again. */
const RESTS_MS = 250;

/** Where the replay stands in its day; dragging it goes there. */
export function Scrub({ replay }: { readonly replay: ReplaySlice }): ReactElement {
  const { begins, ends, at } = replay;
  const [wished, setWished] = useState<Instant | null>(null);
  useEffect(() => {
    if (wished === null) return undefined;
    const timer = setTimeout(() => {
      setWished(null);
      void give('replay.seek', { at: wished });
    }, RESTS_MS);
    return () => clearTimeout(timer);
  }, [wished]);
  const shown = wished ?? at ?? begins ?? instant(0);
  const sameDay = begins === null || ends === null || istDate(begins) === istDate(ends);
  const words =
    at === null ? UNKNOWN : `${sameDay ? '' : `${formatDate(istDate(shown))} `}${formatClock(shown)}`;
  return (
    <input
      type="range"
      className="scrub"
      aria-label="Time of the replayed day"
      aria-valuetext={words}
      title={words}
      disabled={begins === null || ends === null}
      min={begins ?? 0}
      max={ends ?? 1}
      step={STEP_MS / 60}
      value={shown}
      onChange={({ currentTarget }) => setWished(instant(Math.round(currentTarget.valueAsNumber)))}
      onKeyDown={(event) => {
        const way = SCRUB_KEYS[event.key];
        if (way === undefined || at === null) return;
        event.preventDefault();
        setWished(instant(shown + way * STEP_MS));
      }}
    />
  );
}

const SCRUB_KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageDown: -15,
  PageUp: 15,
};
