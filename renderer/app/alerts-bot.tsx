import type { ReactElement } from 'react';
import { ask } from '../state/host.ts';
import type { Asked } from '../state/use-asked.ts';
import { SentForm, textOf } from '../ui/sent-form.tsx';

/** Token and chat; emptied once they are kept, and the token comes back from nowhere. */
export function BotForm({ asked }: { readonly asked: Asked }): ReactElement {
  const keep = async (form: HTMLFormElement): Promise<void> => {
    const args = { token: textOf(form, 'token'), chat: textOf(form, 'chat') };
    if (await asked.ask('keep', () => ask('alerts.telegram', args))) form.reset();
  };
  return (
    <SentForm className="row" label="Telegram bot" onSend={(form) => void keep(form)}>
      <label htmlFor="telegram-token">Token of BotFather</label>
      <div className="input grow">
        <input
          id="telegram-token"
          name="token"
          type="password"
          required
          maxLength={120}
          autoComplete="new-password"
        />
      </div>
      <label htmlFor="telegram-chat">Chat</label>
      <div className="input">
        <input
          id="telegram-chat"
          name="chat"
          required
          maxLength={41}
          size={14}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <button type="submit" className="btn">
        {asked.waiting === 'keep' ? 'Saving…' : 'Keep'}
      </button>
    </SentForm>
  );
}
