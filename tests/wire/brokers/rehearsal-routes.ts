import { quantity } from '../../../shared/units/index.ts';
import { FAULT_KINDS } from './fault-kinds.ts';
import { readFault } from './faults.ts';
import { jsonAnswer, type Answer, type Call } from './http-front.ts';
import type { LocalBrokers } from './local-brokers.ts';
import type { Redirects } from './login-pages.ts';

interface Parts {
  readonly brokers: LocalBrokers;
  readonly redirects: Redirects;
  readonly setSpeed: (speed: number) => void;
}

/** What steers the rehearsal itself; no broker has these. */
export function rehearsalAnswer(call: Call, parts: Parts): Answer {
  const { brokers } = parts;
  const what = `${call.method} ${call.path.slice('/rehearsal'.length)}`;
  const body = bodyOf(call);
  switch (what) {
    case 'GET ':
    case 'GET /':
      return jsonAnswer(brokers.addresses);
    case 'POST /speed':
      return speed(body, parts);
    case 'GET /faults':
      return jsonAnswer({ faults: brokers.faults.list(), kinds: FAULT_KINDS });
    case 'POST /faults': {
      const fault = readFault(body);
      if (fault === null) return wrong(`no such fault; one of: ${FAULT_KINDS.join(', ')}`);
      brokers.faults.add(fault);
      return jsonAnswer({ ok: true });
    }
    case 'DELETE /faults':
      brokers.faults.clear();
      return jsonAnswer({ ok: true });
    case 'GET /exchange':
      return jsonAnswer(brokers.exchange());
    case 'POST /apps':
      Object.assign(parts.redirects, apps(body));
      return jsonAnswer({ ok: true });
    case 'POST /foreign':
      return foreign(body, brokers);
    default:
      return wrong(`no such route: ${what}`, 404);
  }
}

function speed(body: Record<string, unknown>, { setSpeed }: Parts): Answer {
  const wanted = body['speed'];
  if (typeof wanted !== 'number' || !(wanted >= 0 && wanted <= 1_000))
    return wrong('speed is a number from 0 to 1000');
  setSpeed(wanted);
  return jsonAnswer({ ok: true });
}

function apps(body: Record<string, unknown>): Partial<Redirects> {
  const { kiteRedirect, breezeRedirect } = body;
  return {
    ...(typeof kiteRedirect === 'string' ? { kite: kiteRedirect } : {}),
    ...(typeof breezeRedirect === 'string' ? { breeze: breezeRedirect } : {}),
  };
}

function foreign(body: Record<string, unknown>, brokers: LocalBrokers): Answer {
  const { contract, side, price } = body;
  const units = Number(body['quantity']);
  if (
    typeof contract !== 'string' ||
    (side !== 'buy' && side !== 'sell') ||
    !Number.isSafeInteger(units) ||
    units <= 0
  )
    return wrong('wanted: contract, side buy or sell, quantity, price in rupees or none');
  const id = brokers.foreign(contract, side, quantity(units), typeof price === 'number' ? price : null);
  return id === null ? wrong(`${contract} is not listed`) : jsonAnswer({ order_id: id });
}

function bodyOf({ body }: Call): Record<string, unknown> {
  try {
    const value = JSON.parse(body) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function wrong(message: string, status = 400): Answer {
  return jsonAnswer({ error: message }, status);
}
