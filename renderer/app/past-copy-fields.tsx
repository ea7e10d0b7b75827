import type { ReactElement } from 'react';
import { useBacktest } from '../state/backtest.ts';
import { usePast } from '../state/past-form.ts';
import { TypedField } from '../ui/typed-field.tsx';
import { ChosenParameter } from './backtest-field.tsx';
import { changeImport, DayFields, KindField } from './past-import-fields.tsx';

const MINUTES = [
  ['', 'All lengths'],
  ['1', '1 minute'],
  ['5', '5 minutes'],
  ['15', '15 minutes'],
  ['60', '1 hour'],
  ['240', '4 hours'],
] as const;

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
          onType={(text) => changeImport({ folder: text })}
        />
      ) : (
        <p className="t2">{server?.words ?? 'No SQL Server is connected yet: its own tab does that.'}</p>
      )}
      <div className="fg four">
        <KindField any="Everything" />
        <ChosenParameter
          id="past-minutes"
          label="Bars of"
          value={minutes}
          choices={MINUTES}
          onChoose={(chosen) => changeImport({ minutes: chosen })}
        />
        <DayFields first="all" last="all" />
      </div>
    </>
  );
}
