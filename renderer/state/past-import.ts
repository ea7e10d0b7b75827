import type { BarMinutes, ImportWish } from '../../shared/contract/index.ts';
import { err, ok, type Result } from '../../shared/units/index.ts';
import { dateOf } from './backtest-fields.ts';
import { ask, command } from './host.ts';
import { usePast, type ImportForm } from './past-form.ts';

/** What the fields ask for, or the first thing that is wrong with them. */
export function importWish(form: ImportForm): Result<ImportWish, string> {
  const { from, kind, symbol } = form;
  if (from === 'files') {
    const files = form.files.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    if (files.length === 0) return err('Name at least one file.');
    const vendor = form.vendor.trim();
    return vendor === '' ? err('Say whose data it is.') : ok({ from, files, kind, symbol, vendor });
  }
  const [first, last] = [dateOf(form.first), dateOf(form.last)];
  if (!first.ok) return err(`First day: ${first.error}.`);
  if (!last.ok) return err(`Last day: ${last.error}.`);
  if (first.value !== null && last.value !== null && last.value < first.value)
    return err('The last day lies before the first.');
  const days = { first: first.value, last: last.value };
  if (from === 'breeze') {
    if (first.value === null) return err('First day: from which day on?');
    return ok({ from, first: first.value, last: last.value });
  }
  const minutes = form.minutes === '' ? null : (Number(form.minutes) as BarMinutes);
  if (from === 'sqlserver') return ok({ from, kind, minutes, ...days });
  const folder = form.folder.trim();
  return folder === '' ? err('Name the other data folder.') : ok({ from, folder, kind, minutes, ...days });
}

/** Begins the import that the fields ask for. */
export async function beginImport(): Promise<void> {
  const wish = importWish(usePast.getState());
  usePast.setState({ refusal: wish.ok ? null : wish.error, result: null });
  if (wish.ok) usePast.setState({ refusal: await ask('history.import', wish.value) });
}

export async function stopImport(): Promise<void> {
  usePast.setState({ refusal: await ask('history.stopImport', {}) });
}

/** What came of the last import. */
export async function loadImported(): Promise<void> {
  const result = await command('history.imported', {});
  usePast.setState(result.ok ? { result: result.value.result } : { refusal: result.error.message });
}
