import type { ReactElement, ReactNode } from 'react';
import type { AdoptionPreview } from '../../shared/contract/index.ts';
import { UNKNOWN, formatDate, formatWholeRupees } from '../../shared/units/index.ts';
import type { Pair } from '../state/adoptable.ts';
import { level, plural } from '../ui/format.ts';
import { AdoptLegs } from './adopt-legs.tsx';
import type { Adoption } from './use-adoption.ts';

/** Which short with which hedge becomes which spread, and what guards it from then on; or why it is refused. */
export function AdoptPreview(props: { readonly pair: Pair; readonly adoption: Adoption }): ReactElement {
  const { preview } = props.adoption;
  if (preview === null) return <p className="t2">{`${props.pair.name}: ${UNKNOWN}`}</p>;
  if (!preview.ok) {
    return (
      <p
        className="refusal failed selectable"
        role="status"
      >{`${props.pair.name}: ${preview.error.message}`}</p>
    );
  }
  return (
    <div className="adopted">
      <AdoptLegs preview={preview.value} />
      <dl className="facts" aria-label="What it becomes">
        <Fact name="Spread">{spreadWords(props.pair, preview.value)}</Fact>
        <Fact name="Stop">{stopWords(preview.value)}</Fact>
        <Fact name="Exit by the clock">{exitWords(preview.value)}</Fact>
        <Fact name="Worst loss from now">{worstWords(preview.value)}</Fact>
        {preview.value.closesAtOnce && (
          <Fact name="Closed at once" warned>
            The index stands beyond its stop: the short is bought back as soon as it is ours.
          </Fact>
        )}
      </dl>
    </div>
  );
}

function spreadWords({ name }: Pair, { signal, option, lots, product, expiry }: AdoptionPreview): string {
  const kind = option === 'PE' ? 'put' : 'call';
  return `${signal} ${kind} spread ${name}, ${plural(lots, 'lot')}, ${product}, expires ${formatDate(expiry)}`;
}

function stopWords({ stopLevel }: AdoptionPreview): string {
  return `index at ${level(stopLevel)}, and a stop order at the broker`;
}

function exitWords({ exitRule, exitOn }: AdoptionPreview): string {
  return exitRule === 'daily' ? 'today, before the close' : `held to its expiry, ${formatDate(exitOn)}`;
}

function worstWords({ worstLoss }: AdoptionPreview): string {
  return worstLoss === null ? UNKNOWN : `${formatWholeRupees(worstLoss)}, before charges`;
}

function Fact(props: {
  readonly name: string;
  readonly warned?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={props.warned === true ? 'warned' : ''}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
