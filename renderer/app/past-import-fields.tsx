import type { ReactElement } from 'react';
import { useBacktest } from '../state/backtest.ts';
import { usePast, type ImportForm } from '../state/past-form.ts';
import { TypedField } from '../ui/typed-field.tsx';
import { ChosenParameter } from './backtest-field.tsx';

const change = (part: Partial<ImportForm>): void => usePast.setState({ ...part, refusal: null });

const ANY = 'any';
const KINDS = [
  [ANY, 'As the header tells'],
  ['candles', 'Candles'],
  ['daily', 'Daily candles'],
  ['options', 'Option prices'],
] as const;
const COPIED = [[ANY, 'Everything'], KINDS[1], KINDS[2], KINDS[3]] as const;
const SYMBOLS = [
  ['NIFTY', 'NIFTY'],
  ['INDIAVIX', 'India VIX'],
] as const;
const MINUTES = [
  ['', 'All lengths'],
  ['1', '1 minute'],
  ['5', '5 minutes'],
  ['15', '15 minutes'],
  ['60', '1 hour'],
  ['240', '4 hours'],
] as const;

function Kind({ choices }: { readonly choices: typeof KINDS | typeof COPIED }): ReactElement {
  const kind = usePast((state) => state.kind);
  return (
    <ChosenParameter
      id="past-kind"
      label="What"
      value={kind ?? ANY}
      choices={choices}
      onChoose={(chosen) => change({ kind: chosen === ANY ? null : chosen })}
    />
  );
}

/** Files of the machine on which the terminal runs, by their paths. */
export function FileFields(): ReactElement {
  const { files, symbol, vendor } = usePast();
  return (
    <>
      <div className="field">
        <label htmlFor="past-files">Files on the machine where Kavach runs, one whole path a line</label>
        <textarea
          id="past-files"
          className="input lines"
          rows={3}
          value={files}
          placeholder="~/Downloads/nifty_15m.csv.gz"
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => change({ files: target.value })}
        />
      </div>
      <div className="fg three">
        <Kind choices={KINDS} />
        <ChosenParameter
          id="past-symbol"
          label="Index"
          value={symbol}
          choices={SYMBOLS}
          onChoose={(chosen) => change({ symbol: chosen })}
        />
        <TypedField id="past-vendor" label="Whose data" value={vendor} onType={(text) => change({ vendor: text })} />
      </div>
    </>
  );
}

function Days({ first: word, last: lastWord }: { readonly first: string; readonly last: string }): ReactElement {
  const { first, last } = usePast();
  return (
    <>
      <TypedField id="past-first" label="First day" hint={word} value={first} onType={(text) => change({ first: text })} />
      <TypedField id="past-last" label="Last day" hint={lastWord} value={last} onType={(text) => change({ last: text })} />
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
        <Days first="2026-01-01" last="yesterday" />
      </div>
    </>
  );
}

/** What is copied out of another store. */
export function CopyFields({ from }: { readonly from: 'sqlserver' | 'folder' }): ReactElement {
  const { folder, minutes } = usePast();
  const server = useBacktest(({ past }) => past?.sqlServer ?? null);
  return (
    <>
      {from === 'folder' ? (
        <TypedField
          id="past-folder"
          label="Data folder on the machine where Kavach runs"
          value={folder}
          onType={(text) => change({ folder: text })}
        />
      ) : (
        <p className="t2">{server?.words ?? 'No SQL Server is connected yet: its own tab does that.'}</p>
      )}
      <div className="fg four">
        <Kind choices={COPIED} />
        <ChosenParameter
          id="past-minutes"
          label="Bars of"
          value={minutes}
          choices={MINUTES}
          onChoose={(chosen) => change({ minutes: chosen })}
        />
        <Days first="all" last="all" />
      </div>
    </>
  );
}
