/** A mistake as somebody could make it: in one place of the product, a few lines other than they should be. */
export interface Bug {
  readonly name: string;
  /** What the product does with it, for a person. */
  readonly does: string;
  /** Below the root of the repository. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly text: string;
  readonly instead: string;
}
