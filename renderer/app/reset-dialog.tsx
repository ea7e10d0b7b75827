import type { ReactElement } from 'react';
import { askReset, RESET_WORD, useReset, type Reset } from '../state/reset.ts';
import { closeDialog, say, useUi } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SentForm } from '../ui/sent-form.tsx';
import { TypedField } from '../ui/typed-field.tsx';

/** The way out of a halt: hold-off, a reason, the typed word, the doctor. Harder than the stop itself, on purpose. */
export function ResetDialog(): ReactElement {
  const reset = useReset();
  const reason = useUi((ui) => ui.resetReason);
  const word = useUi((ui) => ui.resetWord);
  const missing = missingWords(reset);
  const send = (): void => (missing === null ? void askReset() : say(`Reset: ${missing}.`));
  return (
    <Dialog labelledBy="reset-title" className="dialog" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="reset-title">Reset after a halt</h2>
        <p>Trading rules run again afterwards. Returns to Paper, or to Demo; Live has to be armed again.</p>
      </div>
      <SentForm className="sect stack" label="Reset" onSend={send}>
        <TypedField
          id="reset-reason"
          label="Reason, kept in the journal"
          value={reason}
          first
          onType={(resetReason) => useUi.setState({ resetReason })}
        />
        <TypedField
          id="reset-word"
          label={`Type ${RESET_WORD}`}
          value={word}
          hint={reset.wordTyped ? 'typed' : ''}
          onType={(resetWord) => useUi.setState({ resetWord })}
        />
        {/* Enter in a form of two fields is sent only where there is a button for it. */}
        <button type="submit" aria-label="Reset" hidden />
      </SentForm>
      <div className="dfoot">
        <span className="cap">
          {missing === null
            ? 'The doctor runs once more, and that all is flat is checked.'
            : `Not yet: ${missing}.`}
        </span>
        <button type="button" className="btn lg" onClick={closeDialog}>
          Stay halted <kbd>Esc</kbd>
        </button>
        <button type="button" className="btn lg danger" aria-disabled={missing !== null} onClick={send}>
          Reset <kbd>Enter</kbd>
        </button>
      </div>
    </Dialog>
  );
}

function missingWords(reset: Reset): string | null {
  if (reset.held) return reset.stopRuns ? reset.heldWords : `hold-off, ${reset.heldWords}`;
  if (!reset.reasonGiven) return 'no reason given';
  if (!reset.wordTyped) return `${RESET_WORD} is not typed`;
  return reset.wrong.length === 0 ? null : `the doctor finds: ${reset.wrong.join('. ')}`;
}
