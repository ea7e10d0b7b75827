import type { ReactElement } from 'react';
import type { RunTrade } from '../../shared/contract/index.ts';
import { formatClock, formatDay, istDate } from '../../shared/units/index.ts';
import { ConditionList } from '../panels/condition-list.tsx';
import { useBacktest } from '../state/backtest.ts';
import { EXIT_WORDS, OUTCOME_WORDS, shortRun } from '../state/backtest-words.ts';
import { closeDialog } from '../state/ui-store.ts';
import { capital, signedWhole } from '../ui/format.ts';
import { Dialog } from '../ui/dialog.tsx';
import { OpenInReplay } from './open-in-replay.tsx';
import { PlanLines, PlanQuotes } from './plan-lines.tsx';
import { RunFills } from './run-fills.tsx';
import { WhyNotOthers } from './why-not-others.tsx';

/** One week's signal of a run: which rule with which values, the plan, every fill, and what each exit came to. */
export function RunTradeDialog(): ReactElement | null {
  const trade = useBacktest((state) => state.trade);
  const run = useBacktest(({ shown }) => shown?.id ?? null);
  if (trade === null) return null;
  return (
    <Dialog labelledBy="run-trade" className="dialog widest" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="run-trade">
          {trade.row.signal} of {formatDay(trade.row.firedOn)}
        </h2>
        <p>{resultWords(trade)}</p>
      </div>
      <div className="sect inset-focus runtrade" tabIndex={0} role="group" aria-label="Explanation">
        <Explanation trade={trade} />
      </div>
      <div className="dfoot">
        <span className="cap">{run === null ? '' : `Run ${shortRun(run)}, week of ${trade.row.week}.`}</span>
        <OpenInReplay run={run} trade={trade.row.place} />
        <button type="button" className="btn lg" data-first onClick={closeDialog}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}

function resultWords({ row, exitDetail }: RunTrade): string {
  const [daily, expiry] = [row.dailyExit, row.expiryExit].map((result) =>
    result === null
      ? 'not run'
      : `${result.exit === null ? OUTCOME_WORDS[result.outcome].toLowerCase() : EXIT_WORDS[result.exit].toLowerCase()}, ${signedWhole(result.net)}`,
  );
  const reasons = row.reasons.map(({ text }) => text).join('; ');
  if (reasons !== '') return `${OUTCOME_WORDS[row.outcome]}: ${reasons}.`;
  const detail = exitDetail === null ? '' : ` ${capital(exitDetail)}.`;
  return `Daily exit: ${daily}. Expiry exit: ${expiry}.${detail}`;
}

function Explanation({ trade }: { readonly trade: RunTrade }): ReactElement {
  const { evaluation, fired, plan, row } = trade;
  const why = evaluation.explanations.find(({ signal }) => signal === row.signal);
  return (
    <>
      <div>
        <h3>
          Conditions at the close of {formatDay(istDate(fired.barClose))}{' '}
          {formatClock(fired.barClose).slice(0, 5)}
        </h3>
        {why !== undefined && <ConditionList explanation={why} />}
        {evaluation.explanations.length > 1 && <h3>Why not the others</h3>}
        <WhyNotOthers evaluation={evaluation} />
      </div>
      <div>
        {plan === null ? (
          <p className="cap">No plan was made.</p>
        ) : (
          <>
            <h3>Quotes it used</h3>
            <PlanQuotes plan={plan} />
            <h3>Plan</h3>
            <PlanLines plan={plan} />
          </>
        )}
        {trade.fills.length > 0 && (
          <>
            <h3>Fills</h3>
            <RunFills trade={trade} />
          </>
        )}
      </div>
    </>
  );
}
