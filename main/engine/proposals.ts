import type { CommandError, CommandErrorCode, Proposal, SpreadId } from '../../shared/contract/index.ts';
import { after, err, MS_PER_SECOND, ok, type Result } from '../../shared/units/index.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { decideExit } from './guards.ts';
import { proposalLines, proposalResult, proposalTitle } from './proposal-words.ts';

export type Answer = Result<unknown, CommandError>;

/** A proposal waits so long for Enter. */
const PROPOSAL_MS = 30 * MS_PER_SECOND;

export function refusal(code: CommandErrorCode, message: string): Answer {
  return err({ code, message });
}

function openSpreads(desk: Desk, id: string | null): readonly SpreadRecord[] {
  return desk.book.spreads.filter((spread) => !isClosed(spread) && (id === null || spread.plan.id === id));
}

export function propose(desk: Desk, id: string | null): Answer {
  const spreads = openSpreads(desk, id);
  if (spreads.length === 0) {
    return id === null
      ? refusal('NOT_NOW', 'Nothing is open.')
      : refusal('NOT_FOUND', `There is no open spread ${id}.`);
  }
  const proposal: Proposal = {
    id: `${desk.date}-${desk.book.proposalsMade + 1}`,
    title: proposalTitle(id, spreads),
    mode: desk.book.mode,
    lines: spreads.flatMap((spread) => proposalLines(spread)),
    result: proposalResult(desk, spreads),
    madeAt: desk.now,
    expiresAt: after(desk.now, PROPOSAL_MS),
  };
  desk.emit({ type: 'proposalMade', proposal, spread: id as SpreadId | null });
  desk.send({ type: 'setTimer', timer: 'proposal', at: proposal.expiresAt });
  return ok(proposal);
}

export function sendProposal(desk: Desk, id: string, by: string): Answer {
  if (desk.book.sentProposals.includes(id)) return ok({});
  const standing = desk.book.proposal;
  if (standing === null || standing.proposal.id !== id)
    return refusal('NOT_FOUND', 'That proposal no longer stands.');
  if (desk.now >= standing.proposal.expiresAt) {
    expireProposal(desk);
    return refusal('NOT_NOW', 'The proposal has expired; propose again.');
  }
  desk.emit({ type: 'proposalClosed', id, outcome: 'sent', by });
  desk.send({ type: 'setTimer', timer: 'proposal', at: null });
  for (const spread of openSpreads(desk, standing.spread))
    decideExit(desk, spread, 'user', `squared off by ${by}`);
  return ok({});
}

export function dropProposal(desk: Desk, id: string, by: string): Answer {
  if (desk.book.proposal?.proposal.id === id) {
    desk.emit({ type: 'proposalClosed', id, outcome: 'dropped', by });
    desk.send({ type: 'setTimer', timer: 'proposal', at: null });
  }
  return ok({});
}

/** The timer `proposal`, and a start after the time. */
export function expireProposal(desk: Desk): void {
  const standing = desk.book.proposal;
  if (standing === null || desk.now < standing.proposal.expiresAt) return;
  desk.emit({ type: 'proposalClosed', id: standing.proposal.id, outcome: 'expired', by: 'time' });
}
