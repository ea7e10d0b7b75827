import { ok } from '../../shared/units/index.ts';
import { adoptPosition } from './adopt.ts';
import type { Desk } from './desk.ts';
import { firstLiveWeek } from './first-live-week.ts';
import { previewAdoption } from './preview-adoption.ts';
import { acknowledgeForeign } from './acknowledge-foreign.ts';
import type { EngineCommand, EngineInput } from './event.ts';
import { type Answer, refusal, propose, sendProposal, dropProposal } from './proposals.ts';

type CommandInput = Extract<EngineInput, { readonly type: 'command' }>;

/** A user's command: it rides the same queue as the ticks, and its answer goes out after the journal is on disk. */
export function takeCommand(desk: Desk, { call, by, command }: CommandInput): void {
  desk.send({ type: 'reply', call, result: answerTo(desk, command, by) });
}

function answerTo(desk: Desk, command: EngineCommand, by: string): Answer {
  switch (command.name) {
    case 'squareOff.propose':
      return propose(desk, command.args.spread);
    case 'squareOff.send':
      return sendProposal(desk, command.args.proposal, by);
    case 'squareOff.drop':
      return dropProposal(desk, command.args.proposal, by);
    case 'signals.start':
    case 'signals.stop': {
      const monitored = command.name === 'signals.start';
      if (desk.book.monitored !== monitored) desk.emit({ type: 'monitoringChanged', monitored, by });
      return ok({});
    }
    case 'signals.enable': {
      const { signal, enabled } = command.args;
      if (desk.book.enabled[signal] !== enabled) desk.emit({ type: 'signalSwitched', signal, enabled, by });
      return ok({});
    }
    case 'live.endFirstWeek':
      return endFirstWeek(desk, by);
    case 'position.adopt':
      return adoptPosition(desk, command.args, by);
    case 'position.whatIf':
      return previewAdoption(desk, command.args);
    case 'position.acknowledge':
      return acknowledgeForeign(desk, command.args, by);
    case 'notice.acknowledge': {
      const notice = desk.book.notices.find((each) => each.id === command.args.id);
      if (notice === undefined) return refusal('NOT_FOUND', 'There is no such notice.');
      if (!notice.acknowledged) desk.emit({ type: 'noticeAcknowledged', id: notice.id });
      return ok({});
    }
  }
}

/** The user lets the size of the settings hold in Live: a week after the first live entry at the earliest. */
function endFirstWeek(desk: Desk, by: string): Answer {
  const week = firstLiveWeek(desk.book);
  if (week === null) return refusal('NOT_NOW', 'There is no first live week that could be ended.');
  if (week.endsFrom === null) return refusal('NOT_NOW', 'It begins with the first live entry.');
  if (desk.date < week.endsFrom)
    return refusal('NOT_NOW', `It lasts a week: it can be ended from ${week.endsFrom} on.`);
  desk.emit({ type: 'liveWeekEnded', by, lots: week.lotsAfter });
  return ok({});
}
