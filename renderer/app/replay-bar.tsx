import type { ReactElement } from 'react';
import type { ReplaySlice } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { give } from '../state/host.ts';
import { leaveReplay, REPLAY_SPEEDS, replayDate, sourceWords, tradeWords } from '../state/replay.ts';
import { Segmented } from '../ui/segmented.tsx';
import { ReplayKeys } from './replay-keys.tsx';
import { ReplayClock, Scrub } from './replay-scrub.tsx';

const SPEEDS = REPLAY_SPEEDS.map((speed) => ({
  value: speed,
  label: `${speed}×`,
  title: `${speed} times real time`,
}));

/** That a replay is shown, and of what; where it stands, and everything that moves it. */
export function ReplayBar({ replay }: { readonly replay: ReplaySlice }): ReactElement {
  const { source, date, state } = replay;
  return (
    <section className={`replaybar ${state}`} aria-label="Replay">
      <span className="replaytag">REPLAY</span>
      <b className="nw">{date === null ? UNKNOWN : replayDate(date)}</b>
      <ReplayClock />
      <span className="cap ell hide-n">{source === null ? '' : sourceWords(source)}</span>
      <Trade replay={replay} />
      <ReplayKeys replay={replay} />
      <Segmented
        label="Speed of the replay"
        className="seg xs"
        choices={SPEEDS}
        value={SPEEDS.find(({ value }) => value === replay.speed)?.value ?? null}
        onChoose={(speed) => void give('replay.speed', { speed })}
      />
      <Scrub replay={replay} />
      <Standing replay={replay} />
      <button type="button" className="btn sm" onClick={leaveReplay}>
        Leave <kbd>Esc</kbd>
      </button>
      <span className="sr" role="status">
        {state === 'paused' ? (replay.decision?.text ?? '') : ''}
      </span>
    </section>
  );
}

function Trade({ replay }: { readonly replay: ReplaySlice }): ReactElement | null {
  const words = tradeWords(replay);
  return words === '' ? null : <span className="tag">{words}</span>;
}

/** What is being waited for; else whether the engine of today decides as it was recorded. */
function Standing({ replay }: { readonly replay: ReplaySlice }): ReactElement | null {
  const { state, loading, agreement } = replay;
  if (state === 'loading') {
    const share = loading?.share ?? null;
    return (
      <span className="cap standing" role="status">
        {loading?.doing ?? 'Loading'}
        {share === null ? '' : ` ${Math.round(share * 100)} %`}
      </span>
    );
  }
  if (state === 'ended') return <span className="cap standing">The day is over</span>;
  if (agreement === null) return null;
  return agreement.same ? (
    <span className="cap standing" title={agreement.text}>
      As recorded
    </span>
  ) : (
    <span className="tag stale" title={agreement.text} role="alert">
      Differs: {agreement.text}
    </span>
  );
}
