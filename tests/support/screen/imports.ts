import {
  NO_IMPORTS,
  type ImportResult,
  type ImportsSlice,
  type ImportWish,
} from '../../../shared/contract/index.ts';
import { tradingDate } from '../../../shared/units/index.ts';
import { at } from './session.ts';
import type { Push } from './server.ts';

const RESULT: ImportResult = {
  rows: [
    {
      file: '/home/you/Downloads/nifty_15m.csv.gz',
      what: '15-minute bars',
      added: 29_800,
      same: 0,
      from: tradingDate('2022-01-03'),
      to: tradingDate('2026-10-30'),
    },
  ],
  words: [
    '/home/you/Downloads/vix.csv: line 18: high 13.20 below low 13.45',
    '/home/you/Downloads/vix.csv: line 212: not a time: 2024-02-30 09:15',
    '/home/you/Downloads/vix.csv: 2 bad lines; nothing of it was imported',
    '',
  ].join('\n'),
};

/** An import of files that has come so far. */
const RUNNING: NonNullable<ImportsSlice['running']> = {
  from: 'files',
  startedAt: at('12:00:40'),
  doing: 'reading /home/you/Downloads/vix.csv',
  isEnding: false,
};

/** What a terminal would answer of imports and the SQL Server; null for any other command. */
export function answerImports(name: string, args: unknown, slice: ImportsSlice, push: Push): unknown {
  const done = (change: Partial<ImportsSlice>): unknown => {
    push({ imports: { ...slice, ...change } });
    return { ok: true, value: {} };
  };
  switch (name) {
    case 'history.import':
      return done({ running: { ...RUNNING, from: (args as ImportWish).from }, ended: null });
    case 'history.stopImport':
      return done({ running: null, ended: { from: 'files', outcome: 'stopped', number: 1 } });
    case 'history.imported':
      return { ok: true, value: { result: RESULT } };
    case 'history.connect':
      return done({
        server: {
          state: 'refused',
          lines: [
            'LOGIN_REFUSED: SQL Server nifty on 10.0.0.4:1433: Login failed for user',
            'What to do: kavach history connect',
          ],
        },
      });
    case 'history.test':
      return done({
        server: { state: 'answers', lines: ['login reader on nifty', 'NiftyIndexData15Minute: 29,800 rows'] },
      });
    case 'history.forget':
      return done(NO_IMPORTS);
    default:
      return null;
  }
}
