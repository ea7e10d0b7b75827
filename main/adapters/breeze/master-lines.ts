import { splitRow } from './csv-row.ts';

/** Where the wanted columns stand, by the header line; null where one is missing. */
export function columnsOf<C extends string>(
  text: string,
  wanted: readonly C[],
): Readonly<Record<C, number>> | null {
  const [first = ''] = text.split('\n', 1);
  const header = splitRow(first.replace(/^\uFEFF/, '').trimEnd());
  const found = wanted.map((column) => [column, header.indexOf(column)] as const);
  return found.some(([, place]) => place === -1) ? null : (Object.fromEntries(found) as Record<C, number>);
}

/** The lines that hold a text, without a split of the whole file: it has a hundred thousand of them. */
export function* linesWith(text: string, part: string): Generator<string> {
  for (let found = text.indexOf(part); found !== -1;) {
    const start = text.lastIndexOf('\n', found) + 1;
    const end = text.indexOf('\n', found);
    const line = text.slice(start, end === -1 ? text.length : end);
    if (start > 0) yield line.trimEnd();
    found = end === -1 ? -1 : text.indexOf(part, end);
  }
}
