import type { JournalEntry } from '../../shared/contract/index.ts';

/** How much a row asks for the eye: alarms red, trouble yellow, what changed a position bright, the rest quiet. */
export function lookOf(entry: JournalEntry): 'alert' | 'warn' | 'hi' | '' {
  switch (entry.kind) {
    case 'HALT':
      return 'alert';
    case 'LINK':
      return 'warn';
    case 'POS':
    case 'FILL':
      return 'hi';
    case 'EVAL':
      return entry.signal === null ? '' : 'hi';
    case 'SYS':
    case 'RISK':
    case 'ORD':
    case 'USER':
      return '';
  }
}
