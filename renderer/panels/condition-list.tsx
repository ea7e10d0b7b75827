import type { ReactElement } from 'react';
import type { Condition, SignalExplanation } from '../../shared/contract/index.ts';
import { wordsOf } from '../state/conditions.ts';
import { CrossGlyph, DashGlyph, TickGlyph } from '../ui/glyph.tsx';

/** A signal's conditions with their live values; where one of two branches must hold, both are shown. */
export function ConditionList({ explanation }: { readonly explanation: SignalExplanation }): ReactElement {
  return (
    <ul className="cond">
      {explanation.conditions.map((condition) => (
        <ConditionLine key={condition.id} condition={condition} />
      ))}
      {explanation.branches.map((branch) => (
        <li key={branch.name} className="branch">
          <span className="branch">
            {branch.name === 'A' ? 'and either A' : 'or B'}
            {branch.holds ? ', holds' : ''}
          </span>
          <ul>
            {branch.conditions.map((condition) => (
              <ConditionLine key={condition.id} condition={condition} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const LOOKS = {
  met: { className: '', label: 'met', glyph: <TickGlyph /> },
  unmet: { className: 'no', label: 'not met', glyph: <CrossGlyph /> },
  unknown: { className: 'unknown', label: 'not known', glyph: <DashGlyph /> },
} as const;

function ConditionLine({ condition }: { readonly condition: Condition }): ReactElement {
  const words = wordsOf(condition);
  const look = LOOKS[words.state];
  return (
    <li className={look.className}>
      <span className="ck" role="img" aria-label={look.label}>
        {look.glyph}
      </span>
      <span className="lab">
        {words.left} {words.leftValue !== '' && <b>{words.leftValue} </b>}
        {words.op} {words.right}
        {words.rightValue !== '' && <b> {words.rightValue}</b>}
      </span>
      <span className="gap">{words.gap}</span>
    </li>
  );
}
