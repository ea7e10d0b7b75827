import { afterEach, describe, expect, it, vi } from 'vitest';
import { Chance } from '../../../../main/domain/exchange/index.ts';
import type { ContractKey } from '../../../../shared/contract/index.ts';
import { after, type Paise } from '../../../../shared/units/index.ts';
import { DROPS, heapMb, pause, recoveryWords, SEED } from '../../../support/drop-soak.ts';
import type { LocalBrokers } from '../../brokers/local-brokers.ts';
import { listed, rehearseKite, type Rehearsal } from '../../../support/kite/kite-rehearsal.ts';

/** The market runs twenty times as fast as the host's clock. */
const PUMP = { everyMs: 5, byMs: 100 };
const exit = vi.spyOn(process, 'exit');

interface Soak {
  readonly rehearsal: Rehearsal;
  readonly wanted: readonly ContractKey[];
  readonly seen: { index: number; contracts: Set<ContractKey>; checked: number; wrong: number };
}

let soak: Soak | null = null;
let pump: NodeJS.Timeout | null = null;

afterEach(async () => {
  if (pump !== null) clearInterval(pump);
  await soak?.rehearsal.close();
  [soak, pump] = [null, null];
});

async function begin(): Promise<Soak> {
  const rehearsal = await rehearseKite({ plan: 'paid', seed: SEED, kite: { plan: 'paid' } });
  const { brokers, kite } = rehearsal;
  await listed(kite);
  await rehearsal.login();
  const wanted = [100, 200, 300, 400, 500].map((below) => rehearsal.put(below));
  const seen = { index: 0, contracts: new Set<ContractKey>(), checked: 0, wrong: 0 };
  kite.feed.start({
    link: () => undefined,
    listed: () => undefined,
    index: () => {
      seen.index += 1;
    },
    quote: (quote) => {
      seen.contracts.add(quote.contract);
      seen.checked += 1;
      if (nearest(brokers, wanted, quote.bid) !== quote.contract) seen.wrong += 1;
    },
  });
  kite.feed.subscribe(wanted);
  pump = setInterval(() => brokers.time.advanceTo(after(brokers.time.now(), PUMP.byMs)), PUMP.everyMs);
  const begun = { rehearsal, wanted, seen };
  soak = begun;
  return begun;
}

/** How often the stream came up. */
function timesUp({ updates }: Rehearsal): number {
  return updates.lines.filter((line) => line.startsWith('ok: order updates')).length;
}

/** The contract whose bid at the exchange is nearest: strikes lie so far apart that no other can be meant. */
function nearest(
  brokers: LocalBrokers,
  wanted: readonly ContractKey[],
  bid: Paise | null,
): ContractKey | null {
  const distance = (contract: ContractKey): number =>
    Math.abs((brokers.market.quote(contract)?.bid ?? 0) - (bid ?? 0));
  return [...wanted].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Prices of the index and of every contract that is wanted, told anew. */
async function allSpeak({ seen, wanted }: Soak, what: string): Promise<void> {
  [seen.index, seen.contracts] = [0, new Set()];
  await vi.waitFor(
    () => {
      if (seen.index === 0 || seen.contracts.size < wanted.length) throw new Error(`never: ${what}`);
    },
    { timeout: 30_000, interval: 2 },
  );
}

describe(`${DROPS} drops of Kite's ticker (seed ${SEED})`, () => {
  it('lose no contract, give no price to a wrong one, leave one connection, and never end the process', async () => {
    const run = await begin();
    const { rehearsal, seen } = run;
    const { brokers } = rehearsal;
    const chance = new Chance(SEED, 2);
    const recoveries: number[] = [];
    let heapBefore = 0;
    await allSpeak(run, 'the first prices');
    for (let turn = 0; turn < DROPS; turn += 1) {
      await pause(chance.next() * 100);
      const how = chance.next() < 0.5 ? 'cut' : 'server';
      const [before, dropped] = [timesUp(rehearsal), performance.now()];
      brokers.faults.add({ kind: 'disconnect', host: 'kite', how });
      await vi.waitFor(
        () => {
          if (timesUp(rehearsal) === before) throw new Error(`not up after drop ${turn}`);
        },
        { timeout: 30_000, interval: 2 },
      );
      recoveries.push(performance.now() - dropped);
      if (turn % 10 === 9) await allSpeak(run, `prices after drop ${turn}, seed ${SEED}`);
      if (turn === 9) heapBefore = heapMb();
    }
    await allSpeak(run, 'the last prices');
    const grown = heapMb() - heapBefore;
    process.stdout.write(
      `Kite: ${recoveryWords(recoveries)}; ${seen.checked} quotes held against the exchange; heap grown by ${grown.toFixed(1)} MB\n`,
    );
    expect(seen.wrong).toBe(0);
    expect(seen.checked).toBeGreaterThan(DROPS);
    expect(brokers.streams().kite).toBe(1);
    expect(exit).not.toHaveBeenCalled();
    expect(grown).toBeLessThan(5 + DROPS * 0.01);
  });
});
