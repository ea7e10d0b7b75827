import type { ChainSide, SliceName, Slices } from '../../../shared/contract/index.ts';
import { ensure, instant, paise, plus, type Instant, type Paise } from '../../../shared/units/index.ts';
import { STATES } from './states.ts';

/** The slices that prices change, one after another. */
const TURNS: readonly SliceName[] = ['session', 'chain', 'pnl', 'positions', 'chart', 'risk'];
/** One update in so many is a new row of the journal. */
export const ROW_EVERY = 1_000;

/** The example day of Paper with prices that run: the n-th update, as one slice that has changed. */
export function priceUpdate(base: Slices, n: number): Partial<Slices> {
  const name = n % ROW_EVERY === 0 ? 'journal' : ensure(TURNS[n % TURNS.length], 'a turn');
  return { [name]: MOVED[name]?.(base, n, instant(base.session.now + n)) ?? base[name] };
}

/** The state in which prices begin to run. */
export function pricesBegin(): Slices {
  return ensure(STATES.paper(), 'the example state of Paper');
}

// Up and down, so that widths change as well: signs, and one digit more or less.
const swing = (n: number): number => Math.round(40 * Math.sin(n / 900)) * 5 + (n % 7) * 5;
const moved = (price: Paise | null, n: number, times = 1): Paise =>
  plus(price ?? paise(0), paise(times * swing(n)));

const MOVED: Partial<Record<SliceName, (base: Slices, n: number, now: Instant) => object>> = {
  session: ({ session }, n, now) => ({
    ...session,
    now,
    spot: { ...session.spot, value: moved(session.spot.value, n), at: now },
  }),
  chain: ({ chain }, n, now) => ({
    ...chain,
    rows: chain.rows.map((row) => ({ ...row, call: quoted(row.call, n, now), put: quoted(row.put, n, now) })),
  }),
  pnl: ({ pnl }, n, now) => ({
    ...pnl,
    net: moved(pnl.net, n, 900),
    unrealised: moved(pnl.unrealised, n, 900),
    at: now,
  }),
  positions: ({ positions }, n, now) => ({
    ...positions,
    spreads: positions.spreads.map((spread) => ({
      ...spread,
      exitNow: moved(spread.exitNow, n, 900),
      toStop: moved(spread.toStop, n),
      legs: spread.legs.map((leg) => ({ ...leg, exitPrice: moved(leg.exitPrice, n), exitAt: now })),
    })),
  }),
  chart: ({ chart }, n) => {
    const bar = ensure(chart.building[60], 'the hour that is built');
    return { ...chart, building: { ...chart.building, 60: { ...bar, close: moved(bar.close, n) } } };
  },
  risk: ({ risk }, n) => ({ ...risk, margin: { ...risk.margin, used: moved(risk.margin.used, n, 900) } }),
  journal: ({ journal }, n, now) => {
    const first = ensure(journal.entries[0], 'a row');
    const rows = Array.from({ length: Math.min(200, n / ROW_EVERY) }, (_, back) => ({
      ...first,
      row: first.row + n / ROW_EVERY - back,
      at: instant(now - back * ROW_EVERY),
      text: rowText(n - back * ROW_EVERY),
    }));
    return { total: journal.total + n / ROW_EVERY, entries: [...rows, ...journal.entries].slice(0, 200) };
  },
};

function quoted(side: ChainSide, n: number, at: Instant): ChainSide {
  const { bid, ask } = side.quote;
  return { ...side, quote: { ...side.quote, bid: moved(bid, n), ask: moved(ask, n), at } };
}

const rowText = (n: number): string => `Update ${n} of the run`;
