import type { Call, Nothing } from './call.ts';
import type { ImportResult, ImportWish } from './imports.ts';
import type { PastView } from './past.ts';
import type { SqlServerAddress } from './sql-server.ts';

/** The past: what there is of it, how more comes in, and where the user's SQL Server is. */
export interface HistoryCommands {
  /** What of the past is there. */
  'history.coverage': Call<Nothing, PastView>;
  /** Begins an import on a thread of its own, one at a time. */
  'history.import': Call<ImportWish, Nothing>;
  /** Ends it after the part that it is reading; what has come in stays. */
  'history.stopImport': Call<Nothing, Nothing>;
  /** What came of the last import; null where there was none. */
  'history.imported': Call<Nothing, { readonly result: ImportResult | null }>;
  /** Keeps where the server is and the secret for it, and tries them; null keeps the secret that is there, for the same server and login only. */
  'history.connect': Call<{ readonly address: SqlServerAddress; readonly secret: string | null }, Nothing>;
  /** Forgets the server and its secret. */
  'history.forget': Call<Nothing, Nothing>;
  /** Tries the SQL Server that is connected; the slice tells what was found. */
  'history.test': Call<Nothing, Nothing>;
}
