/** One reason why an entry is not made: when it is given, the sentence with its values in braces, and what to do. */
export interface DenyReason {
  readonly group: 'signal' | 'market' | 'session' | 'limits' | 'rates';
  readonly when: string;
  /** `{spotPaise}`: the unit is the name's ending: Paise, Ms (an age), Time (ms since midnight); others as they are. */
  readonly text: string;
  readonly remedy: string;
}
