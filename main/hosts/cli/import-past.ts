import type { TradingDate } from '../../../shared/units/index.ts';
import { importRefusal, type Imported } from './import-file.ts';
import { importFromVendor, type VendorImport } from './import-vendor.ts';

/** What of a vendor's past came in; `stopped`: it ended before its time, and the same once more goes on from there. */
export interface PastImported {
  readonly done: readonly Imported[];
  readonly refused: boolean;
  readonly stopped: boolean;
}

/** Minutes and daily candles of a vendor into a store; `complain` is told why what was refused. */
export async function importPast(run: VendorImport, complain: (text: string) => void): Promise<PastImported> {
  const minutes = await importFromVendor(run);
  complain(minutes.refusals.join(''));
  if (minutes.lacking.length > 0) complain(`not whole at Breeze: ${minutes.lacking.join(', ')}\n`);
  const { from, to } = run;
  const done: Imported[] = [row('minutes of Breeze', minutes, from, to)];
  if (minutes.stopped !== null) {
    complain(`${minutes.stopped}\n`);
    return { done: minutes.added > 0 ? done : [], refused: true, stopped: true };
  }
  const candles = await run.past.daily(from, to);
  const count = candles.ok
    ? run.store.importDaily({ symbol: 'NIFTY', vendor: run.past.vendor }, candles.value)
    : null;
  if (!candles.ok) complain(`daily candles: ${candles.error.message}\n`);
  else if (count !== null && !count.ok) complain(importRefusal('daily candles', count.error));
  else if (count !== null) done.push(row('daily candles of Breeze', count.value, from, to));
  return { done, refused: minutes.refusals.length > 0 || count?.ok !== true, stopped: false };
}

function row(
  what: string,
  { added, same }: { readonly added: number; readonly same: number },
  from: TradingDate,
  to: TradingDate,
): Imported {
  return { file: 'breeze', what, added, same, from, to };
}
