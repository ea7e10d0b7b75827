import { useEffect, useState, type ReactElement } from 'react';
import type { Evaluation, PlanView } from '../../shared/contract/index.ts';
import { ConditionList } from '../panels/condition-list.tsx';
import { command } from '../state/host.ts';
import { evaluationOf, planOf, reasonsOf } from '../state/known-facts.ts';
import { PlanLines, PlanQuotes } from './plan-lines.tsx';
import { WhyNotOthers } from './why-not-others.tsx';

/** A decision of the journal, opened: its conditions, the quotes and the plan that came of it, or why none did. */
export function Opened({ fact, row }: { readonly fact: unknown; readonly row: number }): ReactElement | null {
  const evaluation = evaluationOf(fact);
  const plan = planOf(fact);
  const reasons = reasonsOf(fact);
  if (evaluation !== null) return <Decision evaluation={evaluation} row={row} />;
  if (plan !== null) return <Planned plan={plan} />;
  if (reasons.length === 0) return null;
  return (
    <ul className="cond" aria-label="Why not">
      {reasons.map(({ code, text }) => (
        <li key={code} className="no">
          <span className="ck">!</span>
          <span className="lab">{text}</span>
          <span className="gap">{code}</span>
        </li>
      ))}
    </ul>
  );
}

function Decision({
  evaluation,
  row,
}: {
  readonly evaluation: Evaluation;
  readonly row: number;
}): ReactElement {
  const fired = evaluation.fired?.signal ?? null;
  const why = evaluation.explanations.find(({ signal }) => signal === fired);
  const plan = usePlanAfter(row, fired);
  return (
    <>
      {why !== undefined && (
        <div>
          <h3>Conditions at the bar’s close</h3>
          <ConditionList explanation={why} />
        </div>
      )}
      <div>
        <h3>{fired === null ? 'Why none fired' : 'Why not the others'}</h3>
        <WhyNotOthers evaluation={evaluation} />
      </div>
      {plan !== null && <Planned plan={plan} />}
    </>
  );
}

function Planned({ plan }: { readonly plan: PlanView }): ReactElement {
  return (
    <>
      <div>
        <h3>Quotes it used</h3>
        <PlanQuotes plan={plan} />
      </div>
      <div>
        <h3>Plan</h3>
        <PlanLines plan={plan} />
      </div>
    </>
  );
}

/** So many rows after a decision its plan is looked for. */
const REACH = 60;

/** The plan that a fired signal led to: the first one recorded after it under its signal. */
function usePlanAfter(row: number, signal: string | null): PlanView | null {
  const [found, setFound] = useState<{ readonly row: number; readonly plan: PlanView | null } | null>(null);
  useEffect(() => {
    if (signal === null) return undefined;
    let wanted = true;
    void (async () => {
      const page = await command('journal.page', { before: row + REACH, limit: REACH });
      const planned = page.ok
        ? page.value.entries.findLast(
            (entry) => entry.row > row && entry.type === 'spreadPlanned' && entry.signal === signal,
          )
        : undefined;
      if (planned === undefined || !wanted) return;
      const fact = await command('journal.fact', { row: planned.row });
      if (wanted && fact.ok) setFound({ row, plan: planOf(fact.value.fact) });
    })();
    return () => {
      wanted = false;
    };
  }, [row, signal]);
  return found?.row === row ? found.plan : null;
}
