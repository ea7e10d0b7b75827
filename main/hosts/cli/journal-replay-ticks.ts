import { formatClockMs, formatPrice, istDate, type Result } from '../../../shared/units/index.ts';
import type { StorageFault } from '../../adapters/sqlite/fault.ts';
import { NSE_CALENDAR } from '../../domain/calendar/index.ts';
import { compareOrderLists, type OrderLists } from '../../research/from-ticks/order-lists.ts';
import { TickReplay } from '../../research/from-ticks/replay-ticks.ts';
import type { ReplayedTicks } from '../../research/from-ticks/replayed-ticks.ts';
import type { ReplayFill } from '../../research/replay-result.ts';
import { recordedCalendar } from '../calendar-in-force.ts';
import { remadeBroker } from '../remade-broker.ts';
import { DONE, FAILED, type CliIo } from './io.ts';
import type { JournalCommand } from './journal-options.ts';
import { missingCalendarLines } from './missing-calendars.ts';
import { withRecordedBook } from './recorded-book.ts';
import { textTable } from './text-table.ts';

type Told = Omit<ReplayedTicks, 'rows'> & OrderLists;

function replayed({ data }: JournalCommand): Result<Told, StorageFault> {
  return withRecordedBook(data, 'demo', (journal, tapes) => {
    const { rows, ...counts } = new TickReplay({
      book: 'demo',
      mode: 'demo',
      calendar: NSE_CALENDAR,
      calendarOf: (mark) => recordedCalendar(data, mark),
      tapes,
      remaking: remadeBroker(),
    }).run();
    // A process that was killed left the facts of its last inputs unwritten.
    return { ...counts, ...compareOrderLists(journal, rows.slice(0, journal.length)) };
  });
}

function fillText(fill: ReplayFill | null): string {
  if (fill === null) return 'nothing';
  const { at, tag, side, quantity, contract, price } = fill;
  return `${istDate(at)} ${formatClockMs(at)} ${tag} ${side} ${quantity} ${contract} at ${formatPrice(price)}`;
}

function printed(told: Told): string {
  const { orders, decisions, differingOrder, differingDecision } = told;
  const rows = [
    ['runs', String(told.runs)],
    ['broker seeds', told.seeds.join(', ')],
    ['ticks told again', String(told.ticks)],
    ["left out: the broker's words and timers", String(told.leftOut)],
    ['recorded orders', `${orders.recorded}  ${told.recordedHash}`],
    ['reproduced orders', `${orders.reproduced}  ${told.reproducedHash}`],
    ['first differing order', differingOrder === null ? 'none' : String(differingOrder.place)],
    ['decisions', `${decisions.recorded} recorded, ${decisions.reproduced} reproduced`],
    ['first differing decision', differingDecision === null ? 'none' : String(differingDecision.place)],
  ];
  const [order, decision] = [differingOrder, differingDecision];
  const sides =
    order !== null
      ? [fillText(order.recorded), fillText(order.reproduced)]
      : decision === null
        ? null
        : [decision.recorded ?? 'nothing', decision.reproduced ?? 'nothing'];
  const lines = sides === null ? '' : `recorded:   ${sides[0] ?? ''}\nreproduced: ${sides[1] ?? ''}\n`;
  return textTable(['what', 'value'], rows) + lines;
}

/** Decides a Demo's days again from the market alone, with a broker made anew; 1 where its list of orders is another. */
export function replayFromTicks(command: JournalCommand, io: CliIo): number {
  if ((command.book ?? 'demo') !== 'demo') {
    io.err('only the broker of a Demo can be made anew: it lives in virtual time\n');
    return FAILED;
  }
  const result = replayed(command);
  if (!result.ok) {
    io.err(`${result.error.code}: ${result.error.message}\n`);
    return FAILED;
  }
  const told = result.value;
  io.err(missingCalendarLines(told));
  io.out(command.format === 'json' ? `${JSON.stringify(told, null, 2)}\n` : printed(told));
  return told.recordedHash === told.reproducedHash && told.differingOrder === null ? DONE : FAILED;
}
