import { useState, type ReactElement } from 'react';
import type { AccountName, AccountView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock } from '../../shared/units/index.ts';
import { BROKER, PURPOSE, STATE_WORDS, untilWords } from '../state/accounts.ts';
import { useNow } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';
import { useAsked } from '../state/use-asked.ts';
import { CopyLine } from '../ui/copy-button.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { KeptKeys, KeysForm } from './account-keys.tsx';
import { LoginForm, LogoutButton } from './account-login.tsx';
import { CheckGlyph } from './check-glyph.tsx';
import { SetupCard } from './setup-card.tsx';

/** One broker's account: its state, its keys, its login, and what is to be registered at the broker. */
export function AccountCard({ name }: { readonly name: AccountName }): ReactElement {
  const accounts = useSlice('accounts');
  const asked = useAsked();
  const [changing, setChanging] = useState(false);
  const view = accounts?.[name] ?? null;
  const callback = accounts?.callbacks?.[name] ?? null;
  const title = `${BROKER[name]}, ${PURPOSE[name]}`;
  if (view === null) {
    return (
      <SetupCard place={name} title={title} badge={<Waiting what="the account" />}>
        <p className="t3">{UNKNOWN}</p>
      </SetupCard>
    );
  }
  const typing = view.keyHint === null || changing;
  return (
    <SetupCard place={name} title={title} badge={<Badge view={view} />} asked={asked}>
      <StateLine view={view} />
      {typing ? (
        <KeysForm
          name={name}
          asked={asked}
          first={view.keyHint === null}
          onEnd={changing ? () => setChanging(false) : null}
        />
      ) : (
        <KeptKeys view={view} onChange={() => setChanging(true)} />
      )}
      {!typing && view.state !== 'ready' && <LoginForm view={view} asked={asked} />}
      {!typing && view.state === 'ready' && <LogoutButton name={name} asked={asked} />}
      {callback !== null && (
        <div className="callback">
          <span className="cap">{`Register this as the redirect address at ${BROKER[name]}`}</span>
          <CopyLine text={callback} what={`${BROKER[name]} redirect address`} />
        </div>
      )}
    </SetupCard>
  );
}

function Badge({ view }: { readonly view: AccountView }): ReactElement {
  return <span className={`tag${view.state === 'ready' ? '' : ' stale'}`}>{STATE_WORDS[view.state]}</span>;
}

/** What is true of the session, or what went wrong and what to do. */
function StateLine({ view }: { readonly view: AccountView }): ReactElement {
  const now = useNow();
  const { state, problem, user, since, until } = view;
  if (problem !== null) {
    return (
      <p className="okline warn selectable">
        <CheckGlyph state="warning" />
        <span>
          {problem.text} <b>{problem.remedy}</b>
        </span>
      </p>
    );
  }
  if (state !== 'ready') return <p className="t2">{TO_DO[state]}</p>;
  const end = untilWords(until, now);
  return (
    <p className="okline">
      <CheckGlyph state="passed" />
      <span>
        {user ?? 'Logged in'}
        {end === '' && since !== null ? `, since ${formatClock(since)}` : `, ${end}`}
      </span>
    </p>
  );
}

const TO_DO: Readonly<Record<Exclude<AccountView['state'], 'ready'>, string>> = {
  noKeys: 'Make an app at the broker and enter its API key and secret.',
  loggedOut: 'Log in once each morning, on the broker’s own page.',
  loggingIn: 'The answer of the login is being checked.',
  expired: 'The session ended at its time. Log in again.',
  dead: 'The broker ended the session. Log in again.',
};
