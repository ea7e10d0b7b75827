import type { ReactElement } from 'react';
import type { SpreadStage, SpreadView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock, formatDate, formatPrice, groupIndian, type Paise } from '../../shared/units/index.ts';
import { proposeSquareOff } from '../state/actions-trading.ts';
import { useReplica } from '../state/replica.ts';
import { say } from '../state/ui-store.ts';
import { capital, signedRupees } from '../ui/format.ts';
import { keyHere } from '../ui/keys.ts';
import { Signed } from '../ui/money.tsx';
import { ariaKey } from '../state/keymap.ts';

/** A spread's first line: name, distance to its stop, what it would bring now, and the way out. */
export function SpreadHead({ spread }: { readonly spread: SpreadView }): ReactElement {
  return (
    <div className="spread">
      <div className="spread-name">
        <h3>
          <span className="tag mode">{spread.signal}</span>
          <span>
            <span className="w-only">{spread.option === 'PE' ? 'Put spread ' : 'Call spread '}</span>
            {spread.shortStrike} / {spread.hedgeStrike}
          </span>
        </h3>
        <div className="cap ell" title={spread.note ?? undefined}>
          {facts(spread)}
          {spread.openedAt !== null && <span className="w-only"> · since {formatClock(spread.openedAt)}</span>}
          {spread.note !== null && ` · ${spread.note}`}
        </div>
      </div>
      <Distance toStop={spread.toStop} />
      <div className="bigpl">
        <div className="cap">
          Exit now<span className="hide-n">, after charges</span>
        </div>
        <div className="n">
          <Signed value={spread.exitNow} format={signedRupees} />
        </div>
      </div>
      <SquareOffButton spread={spread} />
    </div>
  );
}

const STAGES: Readonly<Record<SpreadStage, string>> = {
  planned: 'planned',
  buyingHedge: 'buying the hedge',
  sellingMain: 'hedge bought, selling the main',
  open: '',
  buyingBackMain: 'buying back the main',
  sellingHedge: 'main is flat, selling the hedge',
  flat: 'flat',
  abandoned: 'abandoned',
};

function facts(spread: SpreadView): string {
  return [
    STAGES[spread.stage],
    `${groupIndian(spread.lots)} lots`,
    spread.product,
    `exp ${formatDate(spread.expiry).slice(4)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The bar's length stands for 300 points, about what a quiet week moves. */
const FULL_BAR = 30_000;

function Distance({ toStop }: { readonly toStop: Paise | null }): ReactElement {
  const share = toStop === null ? 0 : Math.min(1, Math.max(0, toStop / FULL_BAR));
  const at = `${Math.round(share * 100)}%`;
  return (
    <div className="dist">
      <div className="top">
        <span className="cap">To stop</span>
        <b>{toStop === null ? UNKNOWN : `${formatPrice(toStop)} pts`}</b>
      </div>
      <div className="bar" aria-hidden="true">
        <s />
        <i style={{ width: at }} />
        <u style={{ left: at }} />
      </div>
    </div>
  );
}

function SquareOffButton({ spread }: { readonly spread: SpreadView }): ReactElement {
  const connected = useReplica((replica) => replica.connected);
  const proposed = useReplica((replica) => (replica.slices.proposal?.proposal ?? null) !== null);
  const blocked = !connected ? 'Kavach is not answering' : proposed ? 'one proposal at a time' : null;
  const key = keyHere('squareOff.selected');
  return (
    <button
      type="button"
      className="btn"
      data-entry
      aria-disabled={blocked !== null}
      title={blocked === null ? 'Shows a proposal; nothing is sent before you confirm it' : capital(blocked)}
      aria-keyshortcuts={ariaKey(key)}
      onClick={() => {
        if (blocked === null) proposeSquareOff(spread.id);
        else say(`Square off: ${blocked}.`);
      }}
    >
      Square off <kbd className="w-only">{key}</kbd>
    </button>
  );
}
