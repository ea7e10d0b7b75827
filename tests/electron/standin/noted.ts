/** One thing that the app asked of the desktop. */
export interface Noted {
  readonly part: string;
  readonly what: string;
  readonly with: unknown;
}

/** Everything that was asked, oldest first: what a person would see, hear or find on the desktop. */
export const noted: Noted[] = [];

export function note(part: string, what: string, given: unknown = null): void {
  noted.push({ part, what, with: given });
}
