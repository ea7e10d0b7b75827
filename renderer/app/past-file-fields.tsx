import type { ReactElement } from 'react';
import { usePast } from '../state/past-form.ts';
import { TypedField } from '../ui/typed-field.tsx';
import { ChosenParameter } from './backtest-field.tsx';
import { changeImport, KindField } from './past-import-fields.tsx';

const SYMBOLS = [
  ['NIFTY', 'NIFTY'],
  ['INDIAVIX', 'India VIX'],
] as const;

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
          onChange={({ target }) => changeImport({ files: target.value })}
        />
      </div>
      <div className="fg three">
        <KindField any="As the header tells" />
        <ChosenParameter
          id="past-symbol"
          label="Index"
          value={symbol}
          choices={SYMBOLS}
          onChoose={(chosen) => changeImport({ symbol: chosen })}
        />
        <TypedField
          id="past-vendor"
          label="Whose data"
          value={vendor}
          onType={(text) => changeImport({ vendor: text })}
        />
      </div>
    </>
  );
}
