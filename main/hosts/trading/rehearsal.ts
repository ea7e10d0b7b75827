import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { BreezeAddresses } from '../../adapters/breeze/index.ts';
import type { KiteAddresses } from '../../adapters/kite/index.ts';
import { AnchoredTime, HOST_CLOCKS, type ClockAnchor } from '../../adapters/time/index.ts';
import type { ClockReading } from '../../ports/reference-clock.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { isPackaged } from '../build-kind.ts';
import { followClock, keepFollowing } from './rehearsal-clock.ts';

/** Local brokers in the place of the real ones, and their clock in the place of ours. Never in a packaged build. */
export interface Rehearsal {
  readonly url: string;
  readonly kite: KiteAddresses;
  readonly breeze: BreezeAddresses;
  readonly time: Scheduler;
  /** Our time against theirs; null where their answers' Date headers tell it as the real brokers' do. */
  readonly reference: (() => ClockReading | null) | null;
  /** Tells the local brokers where a login leads back to. */
  register(callbacks: { readonly breeze: string; readonly kite: string }): Promise<void>;
  close(): void;
}

interface Addresses {
  readonly clock: string;
  readonly kite: KiteAddresses;
  readonly breeze: BreezeAddresses;
}

const ANSWER_MS = 5_000;
const LOCAL = /^(https?|wss?):\/\/127\.0\.0\.1:\d+(\/|$)/;

/** Asks the local brokers where they are. The error is a sentence. */
export async function joinRehearsal(url: string): Promise<Result<Rehearsal, string>> {
  if (isPackaged()) return err('This is a packaged build: it trades with the real brokers only.');
  if (!LOCAL.test(url)) return err(`--rehearsal takes the address of local brokers, http://127.0.0.1:PORT`);
  try {
    const addresses = await addressesAt(url);
    if (addresses === null) return err(`${url} does not answer as the local brokers do: npm run brokers`);
    const first = await followClock(addresses.clock, AbortSignal.timeout(ANSWER_MS), () => 'stop');
    if (first === null) return err(`The clock of the local brokers at ${url} does not answer.`);
    return ok(rehearsalOf(url, addresses, first));
  } catch {
    return err(`No local brokers answer at ${url}: start them with npm run brokers.`);
  }
}

async function addressesAt(url: string): Promise<Addresses | null> {
  const response = await fetch(new URL('/rehearsal', url), { signal: AbortSignal.timeout(ANSWER_MS) });
  const raw = (await response.json()) as Partial<Addresses>;
  const { clock, kite, breeze } = raw;
  if (clock === undefined || kite === undefined || breeze === undefined) return null;
  const all: readonly unknown[] = [clock, Object.values(kite), Object.values(breeze)].flat();
  // Whatever answered, keys and orders of a rehearsal never leave this machine.
  return all.every((each) => LOCAL.test(String(each))) ? { clock, kite, breeze } : null;
}

function rehearsalOf(url: string, { clock, kite, breeze }: Addresses, first: ClockAnchor): Rehearsal {
  const time = new AnchoredTime(HOST_CLOCKS, first);
  let told: ClockReading | null = null;
  const ending = new AbortController();
  void keepFollowing(clock, ending.signal, (anchor) => {
    told = readingOf(time, anchor);
    time.follow(anchor);
  });
  return {
    url,
    kite,
    breeze,
    time,
    reference: first.speed === 1 ? null : () => told,
    register: async (callbacks) => {
      const body = JSON.stringify({ kiteRedirect: callbacks.kite, breezeRedirect: callbacks.breeze });
      const headers = { 'content-type': 'application/json' };
      await fetch(new URL('/rehearsal/apps', url), { method: 'POST', headers, body });
    },
    close: () => ending.abort(),
  };
}

/** On the way from one process to the other a fast clock runs on. */
const ON_THE_WAY_MS = 50;

function readingOf(time: Scheduler, { atMs, speed }: ClockAnchor): ClockReading {
  return { offsetMs: time.now() - atMs, precisionMs: ON_THE_WAY_MS * speed, source: 'the local brokers' };
}
