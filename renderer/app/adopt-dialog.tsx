import { useState, type ReactElement } from 'react';
import { adoptable } from '../state/adoptable.ts';
import { foreignPositions } from '../state/foreign.ts';
import { useReplica } from '../state/replica.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { AdoptPreview } from './adopt-preview.tsx';
import { AdoptRefused } from './adopt-refused.tsx';
import { AdoptTyping } from './adopt-typing.tsx';
import { useAdoption, type Adoption } from './use-adoption.ts';

/** Making a position of the live account ours: what it would become, what is refused, and the typed word. */
export function AdoptDialog(): ReactElement {
  const foreign = foreignPositions(useReplica((replica) => replica.slices));
  const { pairs, refused } = adoptable(foreign);
  const [chosen, setChosen] = useState<string | null>(null);
  const pair = pairs.find(({ key }) => key === chosen) ?? pairs[0] ?? null;
  const adoption = useAdoption(pair);
  return (
    <Dialog labelledBy="adopt-title" className="dialog wide" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="adopt-title">Adopt a position</h2>
        <p>
          From then on it is guarded as a spread of ours: stop, square-off, emergency stop. Until then nothing
          of it is touched.
        </p>
      </div>
      <div className="sect inset-focus stack" tabIndex={0} role="group" aria-label="What adopting would do">
        {foreign.length === 0 && <p className="none">The broker shows no position that is not ours.</p>}
        {pairs.length > 1 && (
          <Segmented
            label="Pair"
            choices={pairs.map(({ key, name }) => ({ value: key, label: name }))}
            value={pair?.key ?? null}
            onChoose={setChosen}
          />
        )}
        {pair !== null && <AdoptPreview pair={pair} adoption={adoption} />}
        <AdoptRefused refused={refused} foreign={foreign} />
      </div>
      {pair !== null && <AdoptTyping adoption={adoption} />}
      {adoption.refusal !== null && (
        <p className="sect refusal failed selectable" role="alert">
          {adoption.refusal}
        </p>
      )}
      <Foot adoption={adoption} />
    </Dialog>
  );
}

function Foot({ adoption }: { readonly adoption: Adoption }): ReactElement {
  const { blocked, isAdopting, adopt } = adoption;
  return (
    <div className="dfoot">
      <span className="cap">{blocked === null ? 'Checked once more on Adopt.' : `Not yet: ${blocked}.`}</span>
      <button type="button" className="btn lg" onClick={closeDialog}>
        Leave it <kbd>Esc</kbd>
      </button>
      <button
        type="button"
        className="btn lg live"
        aria-disabled={blocked !== null || isAdopting}
        onClick={adopt}
      >
        {isAdopting ? 'Adopting…' : 'Adopt'}
      </button>
    </div>
  );
}
