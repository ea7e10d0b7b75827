import { useState, type ReactElement } from 'react';
import type { AlertRules, TelegramView } from '../../shared/contract/index.ts';
import { formatClock } from '../../shared/units/index.ts';
import { ask } from '../state/host.ts';
import { useSlice } from '../state/replica.ts';
import { useAsked, type Asked } from '../state/use-asked.ts';
import { tell } from '../state/passing-note.ts';
import { BotForm } from './alerts-bot.tsx';

interface TelegramProps {
  readonly rules: AlertRules;
  readonly view: TelegramView | null;
  readonly onChange: (rules: AlertRules) => void;
}

/** A bot of the user's own that writes to one chat. Off until he turns it on; it hears nothing. */
export function AlertsTelegram({ rules, view, onChange }: TelegramProps): ReactElement | null {
  const asked = useAsked();
  const demo = useSlice('session')?.mode === 'demo';
  if (view === null) return null;
  return (
    <section className="alertgram" aria-labelledby="telegram-title">
      <h3 id="telegram-title">Telegram</h3>
      {view.tokenHint === null ? (
        <BotForm asked={asked} />
      ) : (
        <Bot rules={rules} view={view} onChange={onChange} asked={asked} />
      )}
      <p className="cap">
        {demo
          ? 'From Demo nothing is sent but the test: its losses would be read as real.'
          : 'One way: it sends what you chose above, with amounts and strikes, and hears nothing.'}
      </p>
      <Trouble view={view} refusal={asked.refusal} />
    </section>
  );
}

interface BotProps extends TelegramProps {
  readonly view: TelegramView;
  readonly asked: Asked;
}

/** The bot that is kept: on or off, tried out, forgotten. */
function Bot({ rules, view, onChange, asked }: BotProps): ReactElement {
  const test = async (): Promise<void> => {
    if (await asked.ask('test', () => ask('alerts.test', {}))) tell('The test message was sent to Telegram');
  };
  const [sure, setSure] = useState(false);
  const forget = () => ask('alerts.telegram', { token: null, chat: null });
  return (
    <div className="row">
      <button
        type="button"
        role="switch"
        className="btn sm switch"
        aria-checked={rules.telegram}
        aria-label="Send to Telegram"
        onClick={() => onChange({ ...rules, telegram: !rules.telegram })}
      >
        {rules.telegram ? 'On' : 'Off'}
      </button>
      <span className="grow selectable">
        {`Bot ${view.tokenHint} to chat ${view.chat}`}
        {view.sentAt !== null && `, last sent ${formatClock(view.sentAt)}`}
      </span>
      <button type="button" className="btn sm" onClick={() => void test()}>
        {asked.waiting === 'test' ? 'Sending…' : 'Send a test message'}
      </button>
      <button
        type="button"
        className="btn sm"
        onBlur={() => setSure(false)}
        onClick={() => (sure ? void asked.ask('forget', forget) : setSure(true))}
      >
        {sure ? 'Forget it now' : 'Forget the bot…'}
      </button>
    </div>
  );
}

function Trouble(props: { readonly view: TelegramView; readonly refusal: string | null }): ReactElement {
  const { view, refusal } = props;
  const problem = refusal ?? view.problem;
  return (
    <>
      {problem !== null && (
        <p className="refusal failed selectable" role="alert">
          {problem}
        </p>
      )}
      {view.waiting > 0 && <p className="cap">{`${view.waiting} not sent yet.`}</p>}
      {view.dropped > 0 && (
        <p className="cap warned">{`${view.dropped} were not sent and are given up; they are in the journal.`}</p>
      )}
    </>
  );
}
