/** What a call proves itself with. */
export interface Credentials {
  readonly key: string;
  readonly secret: string;
  /** X-SessionToken. */
  readonly session: string;
}

/** What Breeze may quote in its answers and nobody may read. */
export function secretsOf(by: Credentials): readonly string[] {
  return [by.key, by.secret, by.session];
}
