import type { LinkName, LinkState } from '../../shared/contract/index.ts';
import type { GateInput } from '../domain/risk/index.ts';
import { dayPhase } from './clock.ts';
import type { Desk } from './desk.ts';
import { foreignPositions } from './foreign.ts';
import { reopenedSpreads } from './late-orders.ts';

export function gateSession(desk: Desk): GateInput['session'] {
  const { book, reader } = desk;
  const link = (name: LinkName): LinkState => desk.link(name) ?? 'ok';
  const foreign = foreignPositions(desk)
    .filter(({ acknowledged }) => !acknowledged)
    .map(({ display, net }) => `${display} ${net}`);
  const late = reopenedSpreads(book).map(({ note }) => `a late order of ours is being closed: ${note ?? ''}`);
  return {
    mode: book.mode,
    halt: book.halt.state,
    haltReason: book.halt.reason,
    armed: book.armed,
    phase: dayPhase(desk),
    feed: link('feed'),
    broker: link('broker'),
    journal: link('journal'),
    calendar: link('calendar'),
    disk: link('disk'),
    clockSkewMs: desk.clockOffsetMs,
    reconciled: reader.hasReconciled && reader.failures === 0,
    unexplained: [...book.differences, ...foreign, ...late],
  };
}
