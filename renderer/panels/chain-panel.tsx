import { useSyncExternalStore, type ReactElement } from 'react';
import type { ChainSlice } from '../../shared/contract/index.ts';
import { formatAge, formatDate, type Paise } from '../../shared/units/index.ts';
import { chainFreshness, useFreshness } from '../state/freshness.ts';
import { useSlice } from '../state/replica.ts';
import { fixed, plural } from '../ui/format.ts';
import { AgeTag, Panel } from '../ui/panel.tsx';
import { roving } from '../ui/roving.ts';
import { Waiting } from '../ui/waiting.tsx';
import { LadderRow } from './chain-row.tsx';
import { largestInterest, rowBelowSpot, visibleRows } from './chain-rows.ts';

const LOW_WINDOW = globalThis.matchMedia('(max-height: 800px)');

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
        <AgeTag freshness={freshness} quiet={freshness.ageMs === null ? null : formatAge(freshness.ageMs)} />
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
  if (chain?.expiry == null) return null;
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

function Ladder({ chain, spot }: { readonly chain: ChainSlice | null; readonly spot: Paise | null }): ReactElement {
  const most = useMostRows();
  const rows = chain === null ? [] : visibleRows(chain, most);
  const below = rowBelowSpot(rows, spot);
  const largest = largestInterest(rows);
  const entry = rows.some((row) => row.strike === chain?.atm) ? chain?.atm : rows[0]?.strike;
  return (
    <table className="ladder" role="table" aria-label="Calls and puts by strike">
      <thead role="rowgroup">
        <Head />
      </thead>
      <tbody role="rowgroup" onKeyDown={(event) => roving(event)}>
        {rows.map((row) => (
          <LadderRow
            key={row.strike}
            row={row}
            atm={row.strike === chain?.atm}
            spotAbove={row.strike === below}
            callInMoney={spot !== null && row.strike * 100 < spot}
            putInMoney={spot !== null && row.strike * 100 > spot}
            largest={largest}
            entry={row.strike === entry}
          />
        ))}
        {chain === null && Array.from({ length: most }, (_, index) => <EmptyRow key={index} />)}
      </tbody>
    </table>
  );
}

const NAMES = ['OI', 'IV', 'Delta', 'Bid', 'Ask'] as const;

function Head(): ReactElement {
  const cell = (name: string, side: 'Call' | 'Put'): ReactElement => (
    <th key={`${side} ${name}`} role="columnheader" scope="col" className={name === 'Delta' ? 'dl' : ''}>
      <span className="sr">{side} </span>
      {name}
    </th>
  );
  return (
    <tr className="lrow lhead" role="row">
      {NAMES.map((name) => cell(name, 'Call'))}
      <th className="k" role="columnheader" scope="col">
        <b>C</b> Strike <b>P</b>
      </th>
      {['Bid', 'Ask', 'Delta', 'IV', 'OI'].map((name) => cell(name, 'Put'))}
    </tr>
  );
}

function EmptyRow(): ReactElement {
  return (
    <tr className="lrow" role="row">
      {Array.from({ length: 11 }, (_, index) => (
        <td key={index} role="cell" className={index === 5 ? 'k' : index === 2 || index === 8 ? 'dl' : ''}>
          –
        </td>
      ))}
    </tr>
  );
}

function Foot({ chain }: { readonly chain: ChainSlice | null }): ReactElement {
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

function useMostRows(): number {
  return useSyncExternalStore(
    (listener) => {
      LOW_WINDOW.addEventListener('change', listener);
      return () => LOW_WINDOW.removeEventListener('change', listener);
    },
    () => (LOW_WINDOW.matches ? 15 : 21),
  );
}
