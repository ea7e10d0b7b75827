import type { Slices } from '../../../shared/contract/index.ts';
import type { HaltRecord } from '../../ports/control.ts';
import type { Finding } from '../../ports/doctor.ts';
import { failed, passed, waiting } from './finding.ts';

/** Whether the broker's book holds what our journal explains. */
export function brokerBook({ broker }: Slices['positions']): Finding {
  const { reconciledAt: at } = broker;
  if (at === null) return waiting('not read', 'the broker’s book was not read yet');
  const foreign = broker.foreign.filter(({ acknowledged }) => !acknowledged);
  const unknown = [...broker.differences, ...foreign.map(({ display, net }) => `${display} ${net}`)];
  const own = broker.foreign.length - foreign.length;
  if (unknown.length === 0) {
    const found = own === 0 ? 'the broker’s book is ours' : `${own} of your own, untouched`;
    return { ...passed('agree', found), at };
  }
  const remedy =
    foreign.length === 0
      ? 'Close them at the broker.'
      : 'Close them at the broker, or say in the palette that they are your own.';
  return { ...failed(`${unknown.length} unknown`, `not ours: ${unknown.join('; ')}`, remedy), at };
}

/** The halt of all books. */
export function halt({ state, reason }: HaltRecord): Finding {
  if (state === 'ACTIVE') return passed('none', 'entries are allowed');
  return failed(state, reason ?? 'halted', 'Reset it first.');
}
