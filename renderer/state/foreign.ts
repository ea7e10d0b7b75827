import type { ForeignPosition, Slices } from '../../shared/contract/index.ts';
import { formatUnits } from '../ui/format.ts';
import { give } from './host.ts';

/** Positions of the live account that nobody has spoken for: they block live entries. Whatever book the screen shows. */
export function unknownPositions({ session }: Partial<Slices>): readonly ForeignPosition[] {
  return session?.live.foreign ?? [];
}

/** The same, and besides them those that the user has said to be his own, as far as the screen has them. */
export function foreignPositions(slices: Partial<Slices>): readonly ForeignPosition[] {
  const unknown = unknownPositions(slices);
  const shown = slices.session?.mode === 'live' ? (slices.positions?.broker.foreign ?? []) : [];
  return [...unknown, ...shown.filter(({ acknowledged }) => acknowledged)];
}

/** `NIFTY 26 NOV 26500 CE −650`. */
export function foreignName({ display, net }: ForeignPosition): string {
  return `${display} ${formatUnits(net)}`;
}

/** Says that a position is the user's own: it stays shown and untouched, and blocks nothing while its net stays. */
export function leaveIt({ contract, net }: ForeignPosition): Promise<boolean> {
  return give('position.acknowledge', { contract, net });
}
