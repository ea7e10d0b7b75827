import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../../main/adapters/sqlite/data-folder.ts';
import { openTrading, type Trading } from '../../main/hosts/trading/open-trading.ts';
import { quantity } from '../../shared/units/index.ts';
import { fourLegs, type FourLegs } from '../support/four-legs.ts';
import { valueOf } from '../support/outcome.ts';
import { until } from '../support/until.ts';
import type { Fault } from '../wire/brokers/fault-kinds.ts';

// From the press of the stop to flat by the broker's book: the real terminal and SDK against the local brokers, whose
// every answer takes 100 ms.

const RUNS = Number(process.env['KAVACH_STOPS'] ?? 20);
/** One case alone, with all the runs: a p99 of each takes hours otherwise, nearly all of them waiting. */
const ONLY = process.env['KAVACH_STOP_CASE'];
/** Of the cases with faults. */
const FAULTY_RUNS = ONLY === undefined ? Math.ceil(RUNS / 5) : RUNS;
const LATENCY: Fault = { kind: 'latency', host: 'kite', ms: 100 };
const LOST: Fault = { kind: 'cutAfter', host: 'kite', chance: 0.2 };
const FLAT_WITHIN_MS = 60_000;

interface Case {
  readonly name: string;
  readonly prepare: (legs: FourLegs) => void;
}

const CASES: readonly Case[] = [
  { name: 'plain', prepare: () => undefined },
  { name: 'lost_20', prepare: ({ brokers }) => brokers.faults.add(LOST) },
  {
    name: 'running_away',
    prepare: ({ brokers }) => brokers.faults.add({ kind: 'runningAway', percent: 3 }),
  },
  {
    name: 'partial',
    prepare: ({ brokers }) => brokers.faults.add({ kind: 'thinBook', units: 65, refillMs: 250 }),
  },
  {
    name: 'foreign',
    prepare({ brokers, shorts, hedges }) {
      const [short] = shorts;
      const [hedge] = hedges;
      if (short !== undefined) brokers.foreign(short.key, 'sell', quantity(65), null);
      if (hedge !== undefined) brokers.foreign(hedge.key, 'buy', quantity(65), null);
    },
  },
];

interface Stop {
  readonly lastCancelMs: number;
  readonly flatMs: number;
}

function opened(path: string, { brokers }: FourLegs): { readonly trading: Trading; close(): void } {
  const folder = valueOf(openDataFolder(path));
  const { kite, breeze } = brokers.addresses;
  const rehearsal = {
    url: brokers.url,
    kite,
    breeze,
    time: brokers.time,
    reference: () => null,
    register: async () => undefined,
    close: () => undefined,
  };
  const trading = valueOf(
    openTrading({
      folder,
      rehearsal,
      version: 'bench',
      leave: null,
      callbacks: () => null,
      say: () => undefined,
      watched: null,
    }),
  );
  return {
    trading,
    close() {
      trading.close();
      folder.close();
    },
  };
}

/** To Breeze, for prices; the login to Kite lies in the folder. */
function logIn(link: Trading['link'], { brokers }: FourLegs): void {
  const nobody = (): void => undefined;
  link.command('account.keys', { account: 'breeze', ...brokers.keys.breeze }, 'bench', nobody);
  const answer = brokers.login().apiSession;
  link.command('account.finishLogin', { account: 'breeze', answer }, 'bench', nobody);
}

async function oneStop(path: string, seed: number, prepare: Case['prepare']): Promise<Stop> {
  const legs = await fourLegs(path, seed);
  const { brokers } = legs;
  const run = opened(path, legs);
  const { link } = run.trading;
  const stops = (): number =>
    brokers.exchange().orders.filter(({ status }) => status === 'triggerPending').length;
  try {
    logIn(link, legs);
    await until('prices', () => link.slice('session').spot.value !== null, FLAT_WITHIN_MS);
    await until('both spreads are open and their stops rest', () => stops() === 2, FLAT_WITHIN_MS);
    prepare(legs);
    // So long a terminal knows of what it holds before somebody presses.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    brokers.faults.add(LATENCY);
    const [before, pressedAt, pressed] = [brokers.requests.length, brokers.time.now(), performance.now()];
    link.command('emergency.stop', { by: 'bench' }, 'bench', () => undefined);
    await until('flat', () => typeof link.slice('emergency').run?.flatAt === 'number', FLAT_WITHIN_MS);
    const flatMs = performance.now() - pressed;
    // A resting stop that becomes the exit is this product's cancel: no order of ours waits any more.
    const [first, second] = brokers.requests
      .slice(before)
      .filter(({ method }) => method === 'PUT' || method === 'DELETE');
    const last = second ?? first;
    return { lastCancelMs: last === undefined ? 0 : last.at - pressedAt, flatMs };
  } finally {
    run.close();
    await brokers.close();
  }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export async function bench(): Promise<Readonly<Record<string, number>>> {
  const figures: Record<string, number> = {};
  for (const { name, prepare } of CASES) {
    if (ONLY !== undefined && ONLY !== name) continue;
    const stops: Stop[] = [];
    const runs = name === 'plain' ? RUNS : FAULTY_RUNS;
    for (let run = 1; run <= runs; run += 1) {
      const path = mkdtempSync(join(tmpdir(), 'kavach-bench-'));
      try {
        stops.push(await oneStop(path, run, prepare));
      } finally {
        rmSync(path, { recursive: true, force: true });
      }
    }
    for (const [label, share] of [
      ['p50', 0.5],
      ['p99', 0.99],
    ] as const) {
      figures[`stop_${name}_last_cancel_${label}_ms`] = percentile(
        stops.map(({ lastCancelMs }) => lastCancelMs),
        share,
      );
      figures[`stop_${name}_flat_${label}_ms`] = percentile(
        stops.map(({ flatMs }) => flatMs),
        share,
      );
    }
  }
  return figures;
}
