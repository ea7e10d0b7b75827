import type { ContractKey, Side } from '../../shared/contract/index.ts';
import type { Oddity } from '../domain/risk/index.ts';
import type { Desk } from './desk.ts';

const WORDS: Readonly<Record<Oddity, string>> = {
  flipFlop: 'the same contract was bought and sold by turns',
  rejectStorm: 'refusal after refusal within a minute',
};

/** An order goes out. */
export function noteSide(desk: Desk, contract: ContractKey, side: Side): void {
  if (desk.odd.noteOrder(desk.now, contract, side)) stopEntries(desk, 'flipFlop');
}

/** An order or a change of ours was refused. */
export function noteRefusal(desk: Desk): void {
  if (desk.odd.noteRefusal(desk.now)) stopEntries(desk, 'rejectStorm');
}

function stopEntries(desk: Desk, oddity: Oddity): void {
  const reason = WORDS[oddity];
  desk.emit({ type: 'ordersOdd', oddity, detail: reason });
  desk.send({ type: 'requestHalt', state: 'REDUCE_ONLY', reason });
}
