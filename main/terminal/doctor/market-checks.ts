import type { ChainSide, SessionSlice, Slices } from '../../../shared/contract/index.ts';
import {
  formatClock,
  formatDate,
  formatRupees,
  formatWholeRupees,
  type Paise,
} from '../../../shared/units/index.ts';
import type { Finding } from '../../ports/doctor.ts';
import { failed, passed, waiting, warning } from './finding.ts';

const PHASE_WORDS: Readonly<Record<SessionSlice['phase'], string>> = {
  holiday: 'holiday',
  beforeOpen: 'before the open',
  open: 'open',
  auction: 'closing auction',
  afterAuction: 'after the auction',
  closed: 'closed',
};

/** Where the day stands by the calendar. */
export function marketHours(
  session: Pick<SessionSlice, 'date' | 'phase' | 'closesAt' | 'nextHoliday'>,
): Finding {
  const { date, phase, closesAt, nextHoliday } = session;
  const closes = closesAt === null ? '' : `, options close ${formatClock(closesAt)}`;
  const holiday = nextHoliday === null ? '' : `; next holiday ${formatDate(nextHoliday.date)}`;
  return passed(PHASE_WORDS[phase], `${formatDate(date)}${closes}${holiday}`);
}

/** Whether signals are looked at, and on what ground. */
export function signalEngine({ monitored, context, nextEvaluationAt, fired }: Slices['signals']): Finding {
  if (!monitored) {
    return warning('stopped', 'signals are not monitored', 'Start monitoring (palette: “monitor”).');
  }
  const next = nextEvaluationAt === null ? 'no evaluation is due' : `next ${formatClock(nextEvaluationAt)}`;
  if (context === null) return passed('running', `the context comes with the week’s first bar; ${next}`);
  if (context.doubts.length > 0) {
    const remedy = 'Import the missing session, or allow doubtful weeks in the settings.';
    return warning('doubtful', context.doubts.join('; '), remedy);
  }
  const used = fired === null ? next : `the week’s signal is used (${fired.signal})`;
  return passed('running', `context complete; ${used}`);
}

function isQuoted({ quote }: ChainSide): boolean {
  return quote.bid !== null && quote.ask !== null;
}

/** Whether the options that could be sold have quotes. */
export function optionChain(chain: Slices['chain'], phase: SessionSlice['phase']): Finding {
  if (chain.expiry === null) return waiting('no expiry', 'it comes with the feed’s contracts');
  const sides = chain.rows.flatMap(({ call, put }) => [call, put]);
  const quoted = sides.filter(isQuoted).length;
  const ages = sides.flatMap(({ quote }) => quote.at ?? []).toSorted((a, b) => b - a);
  const value = `${quoted} of ${sides.length}`;
  const detail = `options of ${formatDate(chain.expiry)} quoted on both sides`;
  const at = ages[0] ?? null;
  if (phase === 'open' && quoted === 0) return { ...failed(value, detail, 'See Market data.'), at };
  return { ...passed(value, detail), at };
}

/** What the costliest spread of the week would bind with its buffer, by the model; null where none is known. */
export function costliestMargin({ signals }: Slices['signals']): Paise | null {
  const asked = signals
    .filter(({ state }) => state === 'possible' || state === 'fired')
    .flatMap(({ plan }) => plan?.margin?.buffered ?? []);
  return asked.toSorted((a, b) => b - a)[0] ?? null;
}

/** What the broker says is there, beside what the costliest spread of the week would bind. */
export function funds(available: Paise | null, asked: Paise | null): Finding {
  if (available === null) return waiting('not read', 'the broker has not told them yet');
  const value = formatRupees(available);
  if (available <= 0) return failed(value, 'available at the broker', 'Add funds at the broker.');
  if (asked === null) return passed(value, 'available at the broker');
  const need = `${formatWholeRupees(asked)} for the costliest spread of the week, by the model`;
  if (asked > available) return warning(value, `less than ${need}`, 'Add funds or lower the lots.');
  return passed(value, `available; ${need}`);
}
