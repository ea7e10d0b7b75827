import type { ReactElement } from 'react';
import type { SignalId } from '../../shared/contract/index.ts';
import { istDate, mondayOf, type Instant } from '../../shared/units/index.ts';
import { metOf } from '../state/conditions.ts';
import { useEvaluations } from '../state/use-evaluations.ts';
import { useUi } from '../state/ui-store.ts';
import { answerFor, closeWords } from '../state/why.ts';
import { ConditionList } from './condition-list.tsx';

/** Why a signal fired or did not at the close of a past bar, with every condition as it was then. */
export function SignalWhyAt({ signal, hour }: { signal: SignalId; hour: Instant }): ReactElement {
  const { known, error } = useEvaluations(mondayOf(istDate(hour)));
  const answer = known === null ? null : answerFor(signal, hour, known);
  const explanation = answer?.explanation ?? null;
  const counted = explanation === null ? null : metOf(explanation);
  return (
    <section aria-label="Why, at a past bar" data-testid="why-at">
      <h3>
        <span className="ell">
          {signal} at {closeWords(hour)}
        </span>
        <span className="cap">{counted === null ? '' : `${counted.met} of ${counted.all} met`}</span>
      </h3>
      <p className="answer selectable" role="status">
        {error ?? answer?.text ?? 'Asking what was decided on that bar.'}
      </p>
      {explanation !== null && <ConditionList explanation={explanation} />}
      <p className="cap whysource">
        {known === null ? '' : known.recorded ? 'As it was decided and recorded.' : RECKONED}
      </p>
      <button type="button" className="btn sm" onClick={() => useUi.setState({ hour: null })}>
        Back to now <kbd>Esc</kbd>
      </button>
    </section>
  );
}

const RECKONED = 'Not in this journal: reckoned from the bars by the same rules.';
