import type { ReactElement } from 'react';
import { UNKNOWN, formatDate, formatPrice } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { capital } from '../ui/format.ts';
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
  const expiry = chain?.expiry ?? null;
  const sessionsLeft = chain?.sessionsLeft ?? null;
  const facts: readonly (readonly [string, string])[] = [
    ['Today', session === null ? UNKNOWN : formatDate(session.date)],
    ['Phase', session === null ? UNKNOWN : capital(session.phase.replace(/([A-Z])/g, ' $1').toLowerCase())],
    [
      'Entries today sell',
      expiry === null ? UNKNOWN : `${formatDate(expiry)}${chain?.monthly === true ? ', monthly' : ''}`,
    ],
    ['Sessions left to it', sessionsLeft === null ? UNKNOWN : `${sessionsLeft} after today`],
    ['NIFTY', formatPrice(session?.spot.value ?? null)],
    ['India VIX', formatPrice(session?.vix.value ?? null)],
  ];
  return (
    <dl className="panel top">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
