import { useEffect, type ReactElement } from 'react';
import { give } from '../state/host.ts';
import { currentSlice, ReplicaContext, replayReplica, useSlice } from '../state/replica.ts';
import { isReplayOpen, leaveReplay } from '../state/replay.ts';
import { ReplayBar } from './replay-bar.tsx';
import { ReplayDaysPage } from './replay-days.tsx';
import { TerminalPage } from './terminal-page.tsx';

/** A past day on the terminal's own panels, or the days that can be replayed. */
export function ReplayPage(): ReactElement {
  const replay = useSlice('replay');
  useEffect(() => pauseUnseen, []);
  if (replay === null || !isReplayOpen(replay)) return <ReplayDaysPage />;
  return (
    <div className="replay">
      <ReplayBar replay={replay} />
      {replay.state === 'failed' ? (
        <div className="panel">
          <div className="empty" role="alert">
            <b>The replay came to nothing</b>
            <span className="selectable">{replay.problem}</span>
            <span>The running terminal has no part in it and goes on.</span>
            <button type="button" className="btn" onClick={leaveReplay}>
              Choose another day
            </button>
          </div>
        </div>
      ) : (
        <ReplicaContext value={replayReplica}>
          <TerminalPage key={JSON.stringify(replay.source)} />
        </ReplicaContext>
      )}
    </div>
  );
}

/** What nobody looks at stands still. */
function pauseUnseen(): void {
  if (currentSlice('replay')?.state === 'playing') void give('replay.play', { playing: false });
}
