import type {
  ImportResult,
  ImportsSlice,
  ImportWish,
  SqlServerAddress,
} from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';

/** What a terminal can have brought into its history, and the user's SQL Server. Errors are sentences that say what to do. */
export interface Imports {
  view(): ImportsSlice;
  /** Calls back when the view changes. */
  onChange(listener: () => void): void;
  /** Begins an import; the error says why not now. */
  begin(wish: ImportWish): Result<null, string>;
  /** Ends it after the part that it is reading; false where none is under way. */
  stop(): boolean;
  /** What came of the last one. */
  result(): ImportResult | null;
  /** Keeps the server and its secret, then tries them. Null: the secret that is kept, for the same server and login only. */
  connect(address: SqlServerAddress, secret: string | null): Result<null, string>;
  forget(): Result<null, string>;
  test(): Result<null, string>;
}
