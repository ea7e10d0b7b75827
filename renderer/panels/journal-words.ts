import type { JournalEntry } from '../../shared/contract/index.ts';

/** How much a row asks for the eye: alarms red, trouble yellow, what changed a position bright, the rest quiet. */
export function lookOf(entry: JournalEntry): 'alert' | 'warn' | 'hi' | '' {
  switch (entry.kind) {
    case 'HALT':
      return 'alert';
    case 'LINK':
      // A link that is well again, or on its way, asks for nobody's eye.
      return /\b(ok|connecting|off)\b/.test(entry.text) ? '' : 'warn';
    case 'POS':
    case 'FILL':
      return entry.spread === null ? '' : 'hi';
    case 'EVAL':
      return entry.signal === null ? '' : 'hi';
    case 'SYS':
    case 'RISK':
    case 'ORD':
    case 'MARK':
    case 'USER':
      return '';
  }
}
