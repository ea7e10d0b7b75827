import type { ForeignHolding, ForeignPosition } from '../../shared/contract/index.ts';
import type { Book } from './book.ts';
import type { BookReader } from './book-reader.ts';
import { nameOf } from './contract-display.ts';
import type { Fact } from './fact.ts';

/** Positions at the broker that are none of ours, and which of them the user has said to be his own. */
export function foreignPositions({
  book: { foreign, acknowledged },
  reader,
}: {
  readonly book: Book;
  readonly reader: BookReader;
}): readonly ForeignPosition[] {
  return foreign.map(({ contract, net }) => ({
    contract,
    display: nameOf(contract),
    net,
    acknowledged: acknowledged.some((each) => each.contract === contract && each.net === net),
    held: heldOf(reader, contract),
  }));
}

function heldOf({ positions }: BookReader, contract: string): readonly ForeignHolding[] {
  return positions.flatMap((each) =>
    each.contract === contract && each.net !== 0
      ? { product: each.product, net: each.net, average: each.average ?? null }
      : [],
  );
}

/** What was said of a position holds as long as the broker shows it unchanged. */
export function foldForeign(book: Book, fact: Fact): void {
  if (fact.type === 'foreignAcknowledged') {
    const { contract, net } = fact;
    book.acknowledged = [
      ...book.acknowledged.filter((each) => each.contract !== contract),
      { contract, net },
    ];
  }
  if (fact.type !== 'differencesFound') return;
  book.differences = fact.differences;
  book.foreign = fact.foreign;
  book.acknowledged = book.acknowledged.filter(({ contract, net }) =>
    fact.foreign.some((each) => each.contract === contract && each.net === net),
  );
}
