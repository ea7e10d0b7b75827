import { tmpdir } from 'node:os';

/** What the machine around the app is like, as a test wants it. */
export interface StandInOptions {
  /** The browser that draws the windows. */
  readonly chromium: string;
  /** The process of the test. */
  readonly driver: number;
  /** A folder of the test's own: the user's home, and the browser's profile. */
  readonly home: string;
  readonly displays: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Global shortcuts that another program holds. */
  readonly taken: readonly string[];
  /** Where no keyring is. */
  readonly noKeyring: boolean;
  /** Pages of the world outside, by address. Every other address is not found. */
  readonly outside: Readonly<Record<string, string>>;
}

const USUAL: StandInOptions = {
  chromium: '',
  driver: 0,
  home: tmpdir(),
  displays: [{ x: 0, y: 0, width: 1920, height: 1080 }],
  taken: [],
  noKeyring: false,
  outside: {},
};

const given: unknown = JSON.parse(process.env['KAVACH_STANDIN'] ?? '{}');

export const standInOptions: StandInOptions = { ...USUAL, ...(given as Partial<StandInOptions>) };
