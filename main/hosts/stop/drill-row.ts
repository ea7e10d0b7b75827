/** One step of a drill; `ms` from the press in paper, for itself at the broker. */
export interface DrillRow {
  readonly step: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly ms: number | null;
}
