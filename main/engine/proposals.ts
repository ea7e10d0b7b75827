import type { CommandError, CommandErrorCode, Proposal, SpreadId } from '../../shared/contract/index.ts';
import { after, err, formatSigned, MS_PER_SECOND, ok, type Result } from '../../shared/units/index.ts';
import { fillsOf } from '../domain/trading/spread-fills.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import { shortNameOf } from './contract-display.ts';
import type { Desk } from './desk.ts';
import { decideExit } from './guards.ts';
import { spreadMoney } from './money.ts';

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
    title: titleOf(id, spreads),
    mode: desk.book.mode,
    lines: spreads.flatMap((spread) => linesOf(spread)),
    result: resultOf(desk, spreads),
    madeAt: desk.now,
    expiresAt: after(desk.now, PROPOSAL_MS),
  };
  desk.emit({ type: 'proposalMade', proposal, spread: id as SpreadId | null });
  desk.send({ type: 'setTimer', timer: 'proposal', at: proposal.expiresAt });
  return ok(proposal);
}

function titleOf(id: string | null, spreads: readonly SpreadRecord[]): string {
  const [only] = spreads;
  if (id === null || only === undefined) return 'Square off every spread';
  return `Square off ${only.plan.signal}, ${only.plan.lots} lots`;
}

function linesOf(spread: SpreadRecord): readonly string[] {
  const { main, hedge } = spread.plan;
  const { mainOpen, hedgeOpen } = fillsOf(spread);
  const lines: string[] = [];
  if (mainOpen > 0) lines.push(`Buy back ${mainOpen} ${shortNameOf(main.contract)}`);
  if (hedgeOpen > 0) lines.push(`then sell ${hedgeOpen} ${shortNameOf(hedge.contract)}`);
  return lines.length === 0 ? ['Cancel the entry orders'] : lines;
}

function resultOf(desk: Desk, spreads: readonly SpreadRecord[]): string {
  let net = 0;
  for (const spread of spreads) {
    const money = spreadMoney(desk, spread).net;
    if (money === null) return 'Result unknown: a leg has no fresh exit price';
    net += money;
  }
  return `About ${formatSigned(net as Parameters<typeof formatSigned>[0])} after all charges, at present exit prices`;
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
