import { Fragment, type ReactElement } from 'react';
import { useReplica, useSlice } from '../state/replica.ts';
import { isReplayOpen } from '../state/replay.ts';
import { useUi } from '../state/ui-store.ts';
import { useTick } from '../state/ticker.ts';
import { bannersOf } from './banner-facts.ts';
import type { BannerFacts } from './banner-modes.ts';
import { besideReplay } from './banner-replay.ts';
import { BannerAction } from './banner-action.tsx';
import { DemoControls } from './demo-controls.tsx';

/** The rows above the page: Demo, Live, halted, degraded, or a host that does not answer. Empty otherwise. */
export function Banner(): ReactElement {
  const tick = useTick();
  const replica = useReplica();
  const onReplay = useUi((ui) => ui.page === 'replay') && isReplayOpen(replica.slices.replay ?? null);
  const [plain = null, ...more] = bannersOf(replica, tick);
  const first = onReplay ? besideReplay(plain, replica.slices) : plain;
  const demo = useSlice('session')?.mode === 'demo';
  return (
    <div>
      {first !== null && <Strip facts={first} demo={demo} />}
      {more.map((facts) => (
        <Strip key={facts.look} facts={facts} demo={false} />
      ))}
    </div>
  );
}

function Strip({ facts, demo }: { readonly facts: BannerFacts; readonly demo: boolean }): ReactElement {
  return (
    <div className={`banner ${facts.look}`} role={facts.urgent ? 'alert' : 'status'} aria-live="off">
      <div className="facts">
        {facts.liveTag && <span className="tag live">LIVE</span>}
        <b>{facts.head}</b>
        {facts.facts.map((fact, index) => (
          <Fragment key={index}>
            <span className={index === 0 ? 'sep' : 'sep hide-n'} />
            <span className={index === 0 ? '' : 'hide-n'}>{fact}</span>
          </Fragment>
        ))}
      </div>
      <span className="grow" />
      {facts.actions.map((action) => (
        <BannerAction key={action} action={action} />
      ))}
      {demo && <DemoControls />}
    </div>
  );
}
