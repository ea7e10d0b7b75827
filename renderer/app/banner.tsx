import { Fragment, type ReactElement } from 'react';
import { runAction } from '../state/actions.ts';
import { give } from '../state/host.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { useReset } from '../state/reset.ts';
import { useTick } from '../state/ticker.ts';
import { useUi } from '../state/ui-store.ts';
import { keyHere } from '../ui/keys.ts';
import { bannerFacts } from './banner-facts.ts';
import type { BannerFacts } from './banner-modes.ts';
import { DemoControls } from './demo-controls.tsx';

/** The row above the page: Demo, Live, halted, degraded, or a host that does not answer. Empty otherwise. */
export function Banner(): ReactElement {
  const tick = useTick();
  const facts = bannerFacts(useReplica(), tick);
  const demo = useSlice('session')?.mode === 'demo';
  if (facts === null) return <div />;
  return (
    <div>
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
        <BannerAction action={facts.action} />
        {demo && <DemoControls />}
      </div>
    </div>
  );
}

function BannerAction({ action }: { readonly action: BannerFacts['action'] }): ReactElement | null {
  const reset = useReset();
  const hidden = useUi((ui) => ui.stopCardHidden);
  switch (action) {
    case null:
      return null;
    case 'disarm':
      return (
        <button type="button" onClick={() => runAction('live.disarm')}>
          Disarm <span className="m">{keyHere('live.disarm')}</span>
        </button>
      );
    case 'reset':
      return (
        <button type="button" aria-disabled={reset.held} onClick={() => runAction('halt.reset')}>
          {reset.held ? `Reset in ${reset.countdown}` : 'Reset…'}
        </button>
      );
    case 'showStop':
      return !hidden ? null : (
        <button type="button" onClick={() => runAction('stop.show')}>
          Show progress
        </button>
      );
    case 'reconnect':
      return (
        <button type="button" onClick={() => void give('feed.start', {})}>
          Reconnect now
        </button>
      );
  }
}
