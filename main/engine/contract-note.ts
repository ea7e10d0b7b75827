import { noteOrdersOf } from '../domain/trading/contract-note.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import type { EngineInput } from './event.ts';
import { spreadMoney } from './money.ts';

type NoteInput = Extract<EngineInput, { readonly type: 'note' }>;

/** Real charges are reckoned by two: the law's table here, and the broker. */
export function askForNote(desk: Desk, spread: SpreadRecord): void {
  if (desk.book.mode !== 'live') return;
  const orders = noteOrdersOf(spread);
  if (orders.length > 0) desk.send({ type: 'requestNote', spread: spread.plan.id, orders });
}

export function takeNote(desk: Desk, { spread: id, charges }: NoteInput): void {
  const spread = desk.book.spreads.find(({ plan }) => plan.id === id);
  if (spread === undefined) return;
  const { chargesPaid } = spreadMoney(desk, spread);
  desk.emit({ type: 'chargesTold', spread: id, ours: chargesPaid, brokers: charges });
}
