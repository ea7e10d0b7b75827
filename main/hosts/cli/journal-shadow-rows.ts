import { formatPrice, formatSigned, type Paise } from '../../../shared/units/index.ts';
import type { ShadowSpread } from '../../../shared/contract/index.ts';
import { sumOf } from '../../terminal/shadow/compare-fills.ts';
import type { JournalCommand } from './journal-options.ts';
import { plainCsv, textTable } from './text-table.ts';

/** A spread of live beside its twin's, with its day. */
export interface BesideTwin extends ShadowSpread {
  readonly day: string;
  /** Of the whole spread, as each book closed it; null until both have. */
  readonly realised: { readonly live: Paise; readonly twin: Paise; readonly difference: Paise } | null;
}

const HEADER = ['day', 'spread', 'trade', 'contract', 'side', 'units', 'expected', 'got', 'rupees'] as const;

/** Prices and rupees as a person reads them, or as a program does. */
interface Words {
  readonly price: (value: Paise | null) => string;
  readonly difference: (value: Paise | null) => string;
}

const plain = (value: Paise | null): string => (value === null ? '' : (value / 100).toFixed(2));
const FOR_PROGRAMS: Words = { price: plain, difference: plain };
const FOR_PERSONS: Words = { price: formatPrice, difference: formatSigned };

function rowsOf({ day, spread, fills }: BesideTwin, words: Words): readonly (readonly string[])[] {
  return fills.map(({ trade, contract, side, quantity, expected, got, difference }) => [
    day,
    spread,
    trade,
    contract,
    side,
    String(quantity),
    words.price(expected),
    words.price(got),
    words.difference(difference),
  ]);
}

/** A row for each trade, and what they come to. */
export function printedTwins(all: readonly BesideTwin[], format: JournalCommand['format']): string {
  if (format === 'json') return `${JSON.stringify(all, null, 2)}\n`;
  if (format === 'csv')
    return plainCsv(
      HEADER,
      all.flatMap((each) => rowsOf(each, FOR_PROGRAMS)),
    );
  const sum = sumOf(all.map(({ difference }) => difference));
  const apart = all.flatMap((each) => each.apart.map((text) => `${each.spread}: ${text}\n`));
  const count = `${all.length} spread${all.length === 1 ? '' : 's'}`;
  const total = `live less its paper twin, over ${count}: ${formatSigned(sum)} rupees\n`;
  return (
    textTable(
      HEADER,
      all.flatMap((each) => rowsOf(each, FOR_PERSONS)),
    ) +
    total +
    apart.join('')
  );
}
