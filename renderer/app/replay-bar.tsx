import type { ReactElement } from 'react';
import type { ReplaySlice } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { runAction } from '../state/actions.ts';
import type { ActionId } from '../state/action-id.ts';
import { toggleWords } from '../state/actions-replay.ts';
import { give } from '../state/host.ts';
import { leaveReplay, REPLAY_SPEEDS, replayDate, sourceWords, tradeWords } from '../state/replay.ts';
import { keyHere } from '../ui/keys.ts';
import { Segmented } from '../ui/segmented.tsx';
import { ReplayClock, Scrub } from './replay-scrub.tsx';

const SPEEDS = REPLAY_SPEEDS.map((speed) => ({
  value: speed,
  label: `${speed}×`,
  title: `${speed} times real time`,
}));

const ICONS = {
  decisionBefore: 'M3 3v10M8 8l5-4v8zM8 4v8L3.500 8z',
  barBefore: 'M4 3v10M12 4v8L6 8z',
  play: 'M4 3l9 5-9 5z',
  pause: 'M5 3v10M11 3v10',
  bar: 'M12 3v10M4 4v8l6-4z',
  decision: 'M13 3v10M8 8l-5 4V4zM8 12V4l4.500 4z',
};

/** That a replay is shown, and of what; where it stands, and everything that moves it. */
export function ReplayBar({ replay }: { readonly replay: ReplaySlice }): ReactElement {
  const { source, date, state } = replay;
  const isMoving = state === 'playing' || state === 'loading';
  return (
    <section className={`replaybar ${state}`} aria-label="Replay">
      <span className="replaytag">REPLAY</span>
      <b className="nw">{date === null ? UNKNOWN : replayDate(date)}</b>
      <ReplayClock />
      <span className="cap ell hide-n">{source === null ? '' : sourceWords(source)}</span>
      <Trade replay={replay} />
      <div className="replaykeys" role="group" aria-label="Move through the day">
        <Mover id="replay.decision.previous" icon={ICONS.decisionBefore} title="Previous decision" />
        <Mover id="replay.bar.previous" icon={ICONS.barBefore} title="Previous bar" />
        <Mover
          id="replay.toggle"
          icon={isMoving ? ICONS.pause : ICONS.play}
          title={isMoving ? 'Pause' : toggleWords(replay) === 'play' ? 'Play' : 'From the beginning'}
        />
        <Mover id="replay.bar.next" icon={ICONS.bar} title="Next bar" />
        <Mover id="replay.decision.next" icon={ICONS.decision} title="Next decision" />
      </div>
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

function Mover(props: {
  readonly id: ActionId;
  readonly icon: string;
  readonly title: string;
}): ReactElement {
  const { id, icon, title } = props;
  const key = keyHere(id)?.replace('ArrowRight', 'Right').replace('ArrowLeft', 'Left') ?? null;
  return (
    <button
      type="button"
      aria-label={title}
      title={key === null ? title : `${title} (${key})`}
      onClick={() => runAction(id)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={icon} />
      </svg>
    </button>
  );
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
