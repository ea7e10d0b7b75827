import type { ReactElement } from 'react';
import type { Condition, Evaluation, SignalExplanation } from '../../shared/contract/index.ts';
import { wordsOf } from '../state/conditions.ts';
import { FIRST_BAR } from '../state/why.ts';
import { CrossGlyph } from '../ui/glyph.tsx';

/** Each signal that did not hold, by the first of its conditions that was not met. */
export function WhyNotOthers({ evaluation }: { readonly evaluation: Evaluation }): ReactElement {
  const fired = evaluation.fired?.signal ?? null;
  const others = evaluation.explanations.filter(({ signal }) => signal !== fired);
  if (others.length === 0) return <p className="cap">{emptyWords(evaluation)}</p>;
  return (
    <ul className="cond">
      {others.map((each) => (
        <Other key={each.signal} explanation={each} />
      ))}
    </ul>
  );
}

function emptyWords({ barNumber, fired }: Evaluation): string {
  if (barNumber === 1) return FIRST_BAR;
  return fired === null ? 'The week had its signal: nothing more is evaluated until the next one.' : 'None.';
}

function firstUnmet({ conditions, branches }: SignalExplanation): Condition | null {
  const all = [...conditions, ...branches.flatMap((branch) => branch.conditions)];
  return all.find(({ met }) => !met) ?? null;
}

function Other({ explanation }: { readonly explanation: SignalExplanation }): ReactElement {
  const { signal, holds } = explanation;
  const unmet = firstUnmet(explanation);
  if (holds || unmet === null)
    return (
      <li className="held">
        <span className="ck">–</span>
        <span className="lab">{signal}: held too, after the one that fired</span>
        <span className="gap" />
      </li>
    );
  const { left, leftValue, op, right, rightValue, gap } = wordsOf(unmet);
  return (
    <li className="no">
      <span className="ck" role="img" aria-label="not met">
        <CrossGlyph />
      </span>
      <span className="lab">
        {signal}: {left.toLowerCase()} {leftValue !== '' && <b>{leftValue} </b>}
        {op} {right} {rightValue !== '' && <b>{rightValue}</b>}
      </span>
      <span className="gap">{gap}</span>
    </li>
  );
}
