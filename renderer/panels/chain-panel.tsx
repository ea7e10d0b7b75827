import type { ReactElement } from 'react';
import type { ChainSlice } from '../../shared/contract/index.ts';
import { formatDate, UNKNOWN } from '../../shared/units/index.ts';
import { ageWords, chainFreshness, useFreshness } from '../state/freshness.ts';
import { useSlice } from '../state/replica.ts';
import { fixed, plural, strikePrice } from '../ui/format.ts';
import { AgeTag, Panel } from '../ui/panel.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Ladder } from './ladder.tsx';

/** The traded expiry's options around the money, both sides of each price, our legs marked. */
export function ChainPanel(): ReactElement {
  const chain = useSlice('chain');
  const spot = useSlice('session')?.spot.value ?? null;
  const freshness = useFreshness(chainFreshness);
  return (
    <Panel name="chain" label="Option chain" stale={freshness.stale}>
      <div className="phead">
        <h2>
          <span className="hide-n">Option c</span>
          <span className="n-only">C</span>hain
        </h2>
        <Expiry chain={chain} />
        <span className="grow" />
        {chain === null && <Waiting what="quotes" />}
        <AgeTag freshness={freshness} quiet={freshness.ageMs === null ? null : ageWords(freshness.ageMs)} />
      </div>
      {chain !== null && chain.rows.length === 0 ? (
        <NoChain chain={chain} />
      ) : (
        <Ladder chain={chain} spot={spot} />
      )}
      <Foot chain={chain} />
    </Panel>
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

function Foot({ chain }: { readonly chain: ChainSlice | null }): ReactElement {
  const maxPain = chain?.maxPain ?? null;
  return (
    <div className="pfoot">
      <span>
        <b>S</b> our short
      </span>
      <span>
        <b>H</b> our hedge
      </span>
      <span>
        <b>P</b> planned
      </span>
      <span>
        PCR <b>{fixed(chain?.putCallRatio ?? null, 2)}</b>
      </span>
      <span
        className="hide-n"
        title="Where the options shown here, 500 points around the money, would pay least by their open interest."
      >
        Max pain <b>{maxPain === null ? UNKNOWN : strikePrice(maxPain)}</b>
      </span>
      <span className="grow" />
      <span className="hide-n">OI in lakh</span>
      <span className="hide-s hide-n">{sources(chain)}</span>
    </div>
  );
}

function sources(chain: ChainSlice | null): string {
  const found = new Set(chain?.rows.flatMap((row) => [row.call.source, row.put.source]) ?? []);
  return [...found].join(', ');
}
