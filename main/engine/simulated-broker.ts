/** What all chance of a simulated broker follows from. Absent with a real broker, and on tapes from before it was kept. */
export interface SimulatedBrokerMark {
  readonly seed: number;
  /** The simulated market that says what the broker permits; null where it permits everything. */
  readonly scenario: string | null;
}
