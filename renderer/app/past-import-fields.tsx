import type { ReactElement } from 'react';
import type { ImportKind } from '../../shared/contract/index.ts';
import { usePast, type ImportForm } from '../state/past-form.ts';
import { TypedField } from '../ui/typed-field.tsx';
import { ChosenParameter } from './backtest-field.tsx';

const ANY = 'any';
const KINDS: readonly (readonly [ImportKind, string])[] = [
  ['candles', 'Candles'],
  ['daily', 'Daily candles'],
  ['options', 'Option prices'],
];

/** Changes fields; what was wrong with them is said no more. */
export function changeImport(part: Partial<ImportForm>): void {
  usePast.setState({ ...part, refusal: null });
}

/** What is to come in; `any` says what no choice means. */
export function KindField({ any }: { readonly any: string }): ReactElement {
  const kind = usePast((state) => state.kind);
  return (
    <ChosenParameter
      id="past-kind"
      label="What"
      value={kind ?? ANY}
      choices={[[ANY, any], ...KINDS]}
      onChoose={(chosen) => changeImport({ kind: chosen === ANY ? null : chosen })}
    />
  );
}

/** The first and the last day; the hints say what an empty field means. */
export function DayFields(props: { readonly first: string; readonly last: string }): ReactElement {
  const first = usePast((state) => state.first);
  const last = usePast((state) => state.last);
  return (
    <>
      <TypedField
        id="past-first"
        label="First day"
        hint={props.first}
        value={first}
        onType={(text) => changeImport({ first: text })}
      />
      <TypedField
        id="past-last"
        label="Last day"
        hint={props.last}
        value={last}
        onType={(text) => changeImport({ last: text })}
      />
    </>
  );
}

/** Days of Breeze, with the terminal's own login. */
export function BreezeFields(): ReactElement {
  return (
    <>
      <p className="t2">
        Minutes and daily candles of NIFTY with today’s login, two days a call. The calls are counted with the
        terminal’s own, and 500 of the day’s 5,000 are left to it. Days that are whole here are not asked for.
      </p>
      <div className="fg">
        <DayFields first="such as 2026-01-01" last="yesterday" />
      </div>
    </>
  );
}
