import type { ReactElement } from 'react';
import type { ChainSlice } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/units/index.ts';
import { ageWords, chainFreshness, useFreshness } from '../state/freshness.ts';
import { recentreChain, useChainView } from '../state/chain-view.ts';
import { useSlice } from '../state/replica.ts';
import { plural, strikePrice } from '../ui/format.ts';
import { AgeTag, Panel } from '../ui/panel.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useInside } from '../ui/use-inside.ts';
import { ChainFoot } from './chain-foot.tsx';
import { Ladder } from './ladder.tsx';
import { useHeldRows } from './use-held-rows.ts';
import { useMostRows } from './use-most-rows.ts';

/** The traded expiry's options around the money, both sides of each price, our legs marked. */
export function ChainPanel(): ReactElement {
  const chain = useSlice('chain');
  const spot = useSlice('session')?.spot.value ?? null;
  const freshness = useFreshness(chainFreshness);
  const most = useMostRows();
  const { inside, handlers } = useInside();
  const turn = useChainView((view) => view.turn);
  const { rungs, moved } = useHeldRows(chain, most, inside, turn);
  const empty = chain !== null && chain.rows.length === 0;
  return (
    <Panel name="chain" label="Option chain" stale={freshness.stale}>
      <div className="held" {...handlers}>
        <div className="phead">
          <h2>
            <span className="hide-n">Option c</span>
            <span className="n-only">C</span>hain
          </h2>
          <Expiry chain={chain} />
          <span className="grow" />
          {chain === null && <Waiting what="quotes" />}
          {moved && <Recentre chain={chain} />}
          <AgeTag freshness={freshness} quiet={freshness.ageMs === null ? null : ageWords(freshness.ageMs)} />
        </div>
        {empty ? <NoChain chain={chain} /> : <Ladder chain={chain} rungs={rungs} most={most} spot={spot} />}
        <ChainFoot chain={chain} />
      </div>
    </Panel>
  );
}

/** Spot has moved on while the rows were held under the pointer or the focus. */
function Recentre({ chain }: { readonly chain: ChainSlice | null }): ReactElement {
  const atm = chain?.atm ?? null;
  return (
    <button type="button" className="btn sm" onClick={recentreChain}>
      {atm === null ? 'Re-centre' : `Centre on ${strikePrice(atm)}`}
    </button>
  );
}

function Expiry({ chain }: { readonly chain: ChainSlice | null }): ReactElement | null {
  if (chain === null || chain.expiry === null) return null;
  const left = [
    chain.sessionsLeft === null ? '' : plural(chain.sessionsLeft, 'session'),
    chain.daysLeft === null ? '' : plural(chain.daysLeft, 'day'),
  ].filter(Boolean);
  return (
    <>
      <span className="t2">{formatDate(chain.expiry)}</span>
      {chain.monthly && <span className="tag">monthly</span>}
      <span className="cap ell">{chain.daysLeft === 0 ? 'expires today' : left.join(', ')}</span>
    </>
  );
}

function NoChain({ chain }: { readonly chain: ChainSlice }): ReactElement {
  return (
    <div className="empty">
      <b>No option quotes</b>
      <span>
        {chain.expiry === null
          ? 'No expiry is chosen yet; the chain follows the feed.'
          : 'Quotes come with the feed, when the market is open.'}
      </span>
    </div>
  );
}
