import type { LinkView, PreflightCheck, PreflightSlice } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import type { ClockReading } from '../ports/reference-clock.ts';
import type { HaltRecord } from '../ports/control.ts';
import type { Accounts } from './accounts.ts';
import type { AddressWatch } from './address-watch.ts';
import type { Books } from './books.ts';
import { preflight } from './preflight.ts';

export interface PreflightSources {
  readonly accounts: Accounts | null;
  readonly books: Books;
  readonly addresses: AddressWatch;
  readonly now: () => Instant;
  readonly halt: () => HaltRecord;
  readonly links: () => readonly LinkView[];
  readonly clock: () => ClockReading | null;
  readonly extra: () => readonly PreflightCheck[];
}

/** The checks as of now, from everything that the terminal knows; none where there is no live book. */
export function preflightView(sources: PreflightSources): PreflightSlice {
  const { accounts, books, addresses, now, halt, links, clock, extra } = sources;
  const { live } = books;
  if (live === null || accounts === null) return { at: null, checks: [] };
  return preflight({
    now: now(),
    breeze: accounts.breeze.view(),
    kite: accounts.kite.view(),
    address: addresses.fact(),
    clock: clock(),
    links: links(),
    live,
    halt: halt(),
    extra: extra(),
  });
}
