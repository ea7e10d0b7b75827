/** One kind of file. `migrations[n]` leads from version n to n + 1; one that was ever released is never edited. */
export interface Schema {
  readonly kind: string;
  /** SQLite's own mark of whose file this is; one number per kind. */
  readonly applicationId: number;
  /** FULL: a commit is on the disk when it returns. NORMAL: it survives a killed process, not a power cut. */
  readonly synchronous: 'FULL' | 'NORMAL';
  readonly migrations: readonly string[];
}
