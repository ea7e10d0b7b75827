import type { Instant, TradingDate } from '../units/index.ts';
import type { BarMinutes, IndexSymbol } from './market.ts';

export const IMPORT_KINDS = ['candles', 'daily', 'options'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/**
 * What is to come into history.db. `files` lie on the machine where the terminal runs; `kind` null: as a file's header
 * tells. `sqlserver` and `folder` (another data folder) are copied, `minutes` null: bars of all lengths. `breeze`: the
 * terminal's own login and its calls of the day.
 */
export type ImportWish =
  | {
      readonly from: 'files';
      readonly files: readonly string[];
      readonly kind: ImportKind | null;
      readonly symbol: IndexSymbol;
      readonly vendor: string;
    }
  | (CopyWish & { readonly from: 'sqlserver' })
  | (CopyWish & { readonly from: 'folder'; readonly folder: string })
  | { readonly from: 'breeze'; readonly first: TradingDate; readonly last: TradingDate | null };

interface CopyWish {
  readonly kind: ImportKind | null;
  readonly minutes: BarMinutes | null;
  readonly first: TradingDate | null;
  readonly last: TradingDate | null;
}

export type ImportOrigin = ImportWish['from'];

/** The import under way, how the last one ended, and the SQL Server as it was last tried; what came of it is asked for by command. */
export interface ImportsSlice {
  readonly running: {
    readonly from: ImportOrigin;
    readonly startedAt: Instant;
    /** What is done now, or was done last, in words. */
    readonly doing: string;
    /** It was asked to end, and does so after the part that it is reading. */
    readonly isEnding: boolean;
  } | null;
  readonly ended: {
    readonly from: ImportOrigin;
    /** `stopped`: by the user, a lost line, or a used-up day of calls; the same once more goes on from there. */
    readonly outcome: 'done' | 'refused' | 'stopped' | 'failed';
    /** Counts the imports of this terminal, so that the same outcome twice is told twice. */
    readonly number: number;
  } | null;
  /** Null where it was not tried yet. */
  readonly server: {
    readonly state: 'trying' | 'answers' | 'refused';
    /** What was found, table by table; or what happened, what that rests on, and what to do. */
    readonly lines: readonly string[];
  } | null;
}

export const NO_IMPORTS: ImportsSlice = { running: null, ended: null, server: null };

/** What became of one file or series. */
export interface ImportedRow {
  readonly file: string;
  readonly what: string;
  readonly added: number;
  readonly same: number;
  readonly from: TradingDate;
  readonly to: TradingDate;
}

/** What came of an import: what came in, and why the rest did not, every bad line of it. */
export interface ImportResult {
  readonly rows: readonly ImportedRow[];
  readonly words: string;
}
