import { splitRow } from './csv-row.ts';
import { columnsOf, linesWith } from './master-lines.ts';

/** The indices in a NSEScripMaster.txt that are wanted: short name and token. Source: brokers.md B6. */
const INDICES = [
  ['NIFTY', 'NIFTY 50'],
  ['INDVIX', 'INDIA VIX'],
] as const;

/** Null where NIFTY and India VIX still have the tokens that the stream's rooms are named after; else what is wrong. */
export function indexTrouble(text: string): string | null {
  const at = columnsOf(text, ['Token', 'ShortName', 'Series'] as const);
  if (at === null) return 'its header line lacks a column that is needed';
  const rows = [...linesWith(text, '"0"')].map(splitRow).filter((fields) => fields[at.Series] === '0');
  const missing = INDICES.find(
    ([name, token]) => !rows.some((fields) => fields[at.ShortName] === name && fields[at.Token] === token),
  );
  return missing === undefined ? null : `it does not list ${missing[1]} as ${missing[0]}`;
}
