import type { ReactElement } from 'react';
import type { ReplaySlice } from '../../shared/contract/index.ts';
import { runAction } from '../state/actions.ts';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { toggleWords } from '../state/actions-replay.ts';
import { keyHere } from '../ui/keys.ts';

const ICONS = {
  decisionBefore: 'M3 3v10M8 8l5-4v8zM8 4v8L3.500 8z',
  barBefore: 'M4 3v10M12 4v8L6 8z',
  play: 'M4 3l9 5-9 5z',
  pause: 'M5 3v10M11 3v10',
  bar: 'M12 3v10M4 4v8l6-4z',
  decision: 'M13 3v10M8 8l-5 4V4zM8 12V4l4.500 4z',
};

/** What moves a replay: a decision or a bar at a time, or by itself. */
export function ReplayKeys({ replay }: { readonly replay: ReplaySlice }): ReactElement {
  const isMoving = replay.state === 'playing' || replay.state === 'loading';
  return (
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
  );
}

function Mover(props: {
  readonly id: ActionId;
  readonly icon: string;
  readonly title: string;
}): ReactElement {
  const { id, icon, title } = props;
  const key = keyHere(id);
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
