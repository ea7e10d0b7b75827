import {
  MONEYNESS,
  moneynessName,
  moneynessOf,
  SESSIONS,
  sessionsOf,
  verdict,
  type Verdict,
} from './judge.ts';
import type { Observation } from './observations.ts';

const COLOURS = ['#b3261e', '#c2710c', '#8a8f00', '#2e7d32', '#1565c0', '#6a1b9a'] as const;
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 360, 56, 120, 36, 48];

/** Lines over moneyness, one for each number of sessions to expiry. */
export function picture(
  title: string,
  observations: readonly Observation[],
  pick: (of: Verdict) => number | null,
): string {
  const lines = SESSIONS.map((sessions) =>
    Array.from({ length: MONEYNESS.length + 1 }, (_, money) => {
      const there = observations.filter(
        (each) => sessionsOf(each) === sessions && moneynessOf(each) === money,
      );
      return there.length < 20 ? null : pick(verdict(there));
    }),
  );
  const values = lines.flat().filter((each) => each !== null);
  const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
  const x = (place: number): number => LEFT + (place / MONEYNESS.length) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const drawn = lines.map((line, sessions) => {
    const points = line.flatMap((value, place) =>
      value === null ? [] : `${x(place).toFixed(1)},${y(value).toFixed(1)}`,
    );
    const colour = COLOURS[sessions] ?? '#000';
    const label = sessions === 5 ? '5 and more' : `${sessions}`;
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>
<text x="${WIDTH - RIGHT + 14}" y="${TOP + 32 + sessions * 18}" fill="${colour}">${label} sessions</text>`;
  });
  const marks = Array.from({ length: 5 }, (_, step) => low + ((high - low) * step) / 4).map(
    (value) => `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}" stroke="#ccc"/>
<text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${value.toFixed(1)}</text>`,
  );
  const names = Array.from({ length: MONEYNESS.length + 1 }, (_, place) => place).map(
    (place) => `<text x="${x(place)}" y="${HEIGHT - 24}" text-anchor="middle">${moneynessName(place)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="20" font-size="14">${title}</text>
${[...marks, ...drawn, ...names].join('\n')}
<text x="${LEFT}" y="${HEIGHT - 6}">points out of the money; rupees a unit</text>
</svg>
`;
}
