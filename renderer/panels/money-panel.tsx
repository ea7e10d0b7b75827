import type { ReactElement } from 'react';
import { isOpenSpread, type PnlSlice, type SpreadView } from '../../shared/contract/index.ts';
import { formatDate, istDate, negate, type Paise, type TradingDate } from '../../shared/units/index.ts';
import { Spark } from '../charts/spark.tsx';
import { useAge } from '../state/clock.ts';
import { marksFreshness, useFreshness } from '../state/freshness.ts';
import { useIsReplay, useReplica, useSlice } from '../state/replica.ts';
import { capital } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { AgeTag, Panel } from '../ui/panel.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Risk } from './risk.tsx';

/** The day's result and how much of each limit is used. */
export function MoneyPanel(): ReactElement {
  const replay = useIsReplay();
  const now = useSlice('pnl');
  const lastKnown = useReplica((replica) => replica.lastKnownPnl);
  const freshness = useFreshness(marksFreshness);
  const spreads = useSlice('positions')?.spreads ?? NO_SPREADS;
  const today = useSlice('session')?.date ?? null;
  const open = spreads.some(isOpenSpread);
  const stale = freshness.stale && open;
  const unknown = now !== null && now.net === null;
  const shown = unknown ? (lastKnown ?? now) : now;
  const age = useAge(shown?.at ?? null);
  return (
    <Panel name="money" label="Profit and risk" stale={stale || unknown}>
      <div className="phead" data-entry tabIndex={-1}>
        <h2>P&amp;L</h2>
        <span className="cap">
          {now === null ? '' : unknown || stale ? 'Net today, last known' : netWords(spreads, today)}
        </span>
        <span className="grow" />
        {now === null && <Waiting what="the result" />}
        <AgeTag
          freshness={{ stale: stale || unknown, ageMs: age }}
          quiet={now === null ? null : `${replay ? 'Replay of ' : ''}${capital(now.mode)}`}
        />
      </div>
      <Result pnl={shown} />
      <Risk />
    </Panel>
  );
}

const NO_SPREADS: readonly SpreadView[] = [];

/** What is carried counts from its entry on: no close of a day before is kept to count from. */
function netWords(spreads: readonly SpreadView[], today: TradingDate | null): string {
  const open = spreads.filter(isOpenSpread);
  const days = open.flatMap(({ openedAt }) => (openedAt === null ? [] : istDate(openedAt))).toSorted();
  const [first] = days;
  if (first !== undefined && today !== null && first < today)
    return `Net since ${formatDate(first)}, at exit`;
  if (open.length > 0) return 'Net today, marked at exit';
  return spreads.length === 0 ? 'Net today, nothing traded' : 'Net today, all closed';
}

function Result({ pnl }: { readonly pnl: PnlSlice | null }): ReactElement {
  const charges = pnl?.charges ?? null;
  return (
    <div className="pnl">
      <div className="net" data-testid="net">
        <Signed value={pnl?.net ?? null} />
      </div>
      <Spark points={pnl?.curve ?? []} />
      <dl className="three">
        <Amount name="Realised" value={pnl?.realised ?? null} />
        <Amount name="Unrealised" value={pnl?.unrealised ?? null} />
        <Amount name="Charges in, out" value={charges === null ? null : negate(charges)} quiet />
      </dl>
    </div>
  );
}

function Amount(props: {
  readonly name: string;
  readonly value: Paise | null;
  readonly quiet?: boolean;
}): ReactElement {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className={props.quiet === true ? 'quiet' : ''}>
        <Signed value={props.value} arrow={false} />
      </dd>
    </div>
  );
}
