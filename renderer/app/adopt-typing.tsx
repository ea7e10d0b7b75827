import type { ReactElement } from 'react';
import { Segmented } from '../ui/segmented.tsx';
import { SentForm } from '../ui/sent-form.tsx';
import { TypedField } from '../ui/typed-field.tsx';
import { ADOPT_WORD, type Adoption } from './use-adoption.ts';

/** What only the user can say: under which signal it counts, and the word. */
export function AdoptTyping({ adoption }: { readonly adoption: Adoption }): ReactElement {
  return (
    <SentForm className="sect typed" onSend={adoption.adopt}>
      <SignalChoice adoption={adoption} />
      <TypedField
        id="adopt-word"
        label={`Type ${ADOPT_WORD} to make it ours`}
        value={adoption.word}
        first
        onType={adoption.onWord}
        hint={adoption.word === ADOPT_WORD ? 'typed' : ''}
      />
      <button type="submit" hidden>
        Adopt
      </button>
    </SentForm>
  );
}

function SignalChoice({ adoption }: { readonly adoption: Adoption }): ReactElement {
  const { signals, signal, onSignal } = adoption;
  return (
    <div className="field">
      <span className="flabel">Counted under the signal</span>
      <Segmented
        label="Counted under the signal"
        choices={signals.map((each) => ({ value: each, label: each }))}
        value={signal}
        onChoose={onSignal}
      />
    </div>
  );
}
