import type { ReactElement } from 'react';
import type { ChainSlice, SessionSlice } from '../../shared/contract/index.ts';
import { UNKNOWN, addDays, formatDate, type TradingDate } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { capital, level } from '../ui/format.ts';
import { Links } from './morning-links.tsx';
import { Plan } from './morning-plan.tsx';
import { Week } from './morning-week.tsx';

/** Before the open: the day, what could be sold this week, the week's levels, and whether all is well. */
export function MorningPage(): ReactElement {
  return (
    <div className="am">
      <DayFacts />
      <section className="panel scroll inset-focus" aria-label="Logins, links and account" tabIndex={0}>
        <Links />
      </section>
      <Plan />
      <Week />
    </div>
  );
}

function DayFacts(): ReactElement {
  const session = useSlice('session');
  const chain = useSlice('chain');
  const facts = [
    todayFact(session, chain),
    ...expiryFacts(chain),
    holidayFact(session),
    moveFact(chain),
    ['IV percentile, 1 year', UNKNOWN, 'No year of implied volatility is recorded here.'] as const,
  ];
  return (
    <dl className="panel top">
      {facts.map(([name, value, why]) => (
        <div key={name} title={why}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Name, value, and what it means or why it is not known. */
type DayFact = readonly [name: string, value: string, why: string];

function todayFact(session: SessionSlice | null, chain: ChainSlice | null): DayFact {
  if (session === null) return ['Today', UNKNOWN, 'Nothing was heard from the terminal yet.'];
  const { date, phase } = session;
  const expires = chain?.expiry === date ? (chain.monthly ? ', monthly expiry' : ', expiry day') : '';
  const words = capital(phase.replace(/([A-Z])/g, ' $1').toLowerCase());
  return ['Today', `${formatDate(date)}${expires}`, `The day’s phase: ${words}.`];
}

function expiryFacts(chain: ChainSlice | null): readonly DayFact[] {
  const traded = chain?.tradedExpiry ?? null;
  const none = 'No expiry is chosen yet: it comes with the feed’s contracts.';
  const shown = chain !== null && chain.expiry === traded;
  const monthly = shown && chain.monthly ? ', monthly' : '';
  const left = shown ? chain.sessionsLeft : null;
  return [
    [
      'Entries today sell',
      traded === null ? UNKNOWN : `${formatDate(traded)}${monthly}`,
      traded === null ? none : 'By the rule of the settings, from the contracts that are listed.',
    ],
    [
      'Sessions left to it',
      left === null ? UNKNOWN : `${left} after today`,
      left === null ? none : 'Counted by the calendar.',
    ],
  ];
}

function holidayFact(session: SessionSlice | null): DayFact {
  const holiday = session?.nextHoliday ?? null;
  return holiday === null
    ? ['Next holiday', UNKNOWN, 'The calendar names none after today.']
    : ['Next holiday', `${formatDate(holiday.date)}${nearWords(session, holiday.date)}`, holiday.name];
}

/** `, tomorrow`: a holiday this near moves an expiry, or the week’s last session. */
function nearWords(session: SessionSlice | null, date: TradingDate): string {
  return session !== null && addDays(session.date, 1) === date ? ', tomorrow' : '';
}

function moveFact(chain: ChainSlice | null): DayFact {
  const straddle = chain?.straddle ?? null;
  const to = chain === null || chain.expiry === null ? '' : ` to ${formatDate(chain.expiry).slice(4)}`;
  return straddle === null
    ? ['Expected move', UNKNOWN, 'The options at the money have no two-sided quotes.']
    : [`Expected move${to}`, `± ${level(straddle.price)} points`, 'The price of the straddle at the money.'];
}
