import { err, ok } from '../../../shared/units/index.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import { notFound, notNow } from './refusals.ts';

type AlertHandlers = Some<'alerts.set' | 'alerts.acknowledge' | 'alerts.telegram' | 'alerts.test'>;

const NONE = 'No message can be sent from this terminal.';

/** How the user is told of things. The bot's token goes to the secrets and is told nowhere. */
export function alertHandlers({ alerts, messenger }: HandlerParts): AlertHandlers {
  return {
    'alerts.set': ({ rules, revision }) => {
      const saved = alerts.set(rules, revision);
      return saved.ok ? ok({ revision: saved.value }) : notNow(saved.error);
    },
    'alerts.acknowledge': ({ id }) =>
      alerts.acknowledge(id) ? ok({}) : notFound(`There is no alert ${id}.`),
    'alerts.telegram': ({ token, chat }) => {
      if (messenger === null) return notNow(NONE);
      const kept = messenger.keep(token, chat);
      return kept.ok ? ok({}) : err({ code: 'FAILED', message: kept.error });
    },
    'alerts.test': (_args, _by, answer) => {
      if (messenger === null) return notNow(NONE);
      messenger.test('Kavach: a test message. Alerts that you chose for Telegram come here.', (sent) =>
        answer(sent.ok ? ok({}) : err({ code: 'FAILED', message: sent.error })),
      );
      return null;
    },
  };
}
