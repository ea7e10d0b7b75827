import process from 'node:process';
import { expect } from '@playwright/test';
import type { Ways } from './commands/hands.ts';
import { COMMANDS } from './commands/table.ts';
import { test } from './fixture.ts';

const FULL = process.env['KAVACH_FULL'] === '1';
const HANDS = ['mouse', 'keys'] as const;

/** No other test of the screen gives these; a page for each of the rest costs minutes: npm run test:full has them. */
const QUICK: ReadonlySet<string> = new Set(['account.address']);

const HEARD_WITHIN_MS = 20_000;

interface Look {
  readonly theme: 'dark' | 'light';
  readonly width: number;
  readonly height: number;
  readonly has: (name: string, ways: Ways) => boolean;
}

/** Each command once; those that are given in a dialog or sheet also where it is smallest, largest and light. */
const LOOKS: readonly Look[] = [
  { theme: 'dark', width: 1_440, height: 900, has: (name) => FULL || QUICK.has(name) },
  { theme: 'light', width: 1_280, height: 720, has: (_, { sheet }) => FULL && sheet === true },
  { theme: 'light', width: 2_560, height: 1_440, has: (_, { sheet }) => FULL && sheet === true },
];

const GIVEN = Object.entries<Ways | string>(COMMANDS).flatMap(([name, ways]) =>
  typeof ways === 'string' ? [] : [{ name, ways }],
);

for (const { theme, width, height, has } of LOOKS) {
  test.describe(`${theme}, ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });
    for (const { name, ways } of GIVEN.filter((each) => has(each.name, each.ways))) {
      for (const hand of HANDS) {
        test(`${name} is given by ${hand} alone`, async ({ open }) => {
          const screen = await open(ways.from, theme);
          await ways.before?.(screen);
          expect(screen.host.given.map((each) => each.name)).not.toContain(name);
          await ways[hand](screen);
          await expect
            .poll(() => screen.host.given.map((each) => each.name), { timeout: HEARD_WITHIN_MS })
            .toContain(name);
        });
      }
    }
  });
}
