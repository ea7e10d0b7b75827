import type { LocalBrokers } from '../wire/brokers/local-brokers.ts';
import { parseContractKey } from '../../shared/contract/index.ts';
import { clock, istInstant, tradingDate } from '../../shared/units/index.ts';
import { valueOf } from './outcome.ts';
import { REHEARSAL_ADDRESS, RehearsalDay } from './rehearsal-day.ts';

/**
 * A live spread of the local brokers with its terminal gone: entered in virtual time by the terminal of `kavach serve`, then
 * the brokers' clock goes on as ours does. What is open is in their books and in the folder's journal.
 */
export async function openSpread(path: string): Promise<LocalBrokers> {
  const run = await armedDay(path);
  await run.runUntil('the spread is open', () => stageOf(run) === 'open');
  // Its stop at the broker is placed a moment later.
  await run.runUntil('the stop rests', () => restingStops(run) > 0);
  run.leave();
  run.brokers.setSpeed(1);
  return run.brokers;
}

/** Live, armed, with the signal of 11:15 a moment away. */
export async function armedDay(path: string, until = '11:15'): Promise<RehearsalDay> {
  const from = istInstant(tradingDate('2026-11-16'), clock('11:13'));
  const run = await RehearsalDay.begin({ scenario: 'S3', seed: 1, plan: 'free', from }, path);
  const { link } = run.trading;
  await run.login();
  await run.runUntil('all checks', () => link.slice('session').live.needs.length === 0, 500, 60_000);
  valueOf(await run.command('mode.set', { mode: 'live', address: REHEARSAL_ADDRESS, word: 'LIVE' }));
  await run.runTo(until, 1_000);
  return run;
}

function stageOf({ trading }: RehearsalDay): string {
  return trading.link.slice('positions').spreads.at(-1)?.stage ?? 'none';
}

function restingStops({ brokers }: RehearsalDay): number {
  return brokers.exchange().orders.filter(({ status }) => status === 'triggerPending').length;
}

/** What only the exchange's own books show: one tag twice, or more sold than bought of one kind of option. */
export function complaints(brokers: LocalBrokers): readonly string[] {
  const { orders, positions } = brokers.exchange();
  const tags = orders.map(({ tag }) => tag);
  const twice = tags.filter((tag, index) => tag !== null && tags.indexOf(tag) !== index);
  const units = { CE: { long: 0, short: 0 }, PE: { long: 0, short: 0 } };
  for (const { contract, net } of positions) {
    const side = units[valueOf(parseContractKey(contract)).type];
    if (net > 0) side.long += net;
    else side.short -= net;
  }
  const naked = Object.entries(units).filter(([, { long, short }]) => short > long);
  return [
    ...twice.map((tag) => `${tag} twice`),
    ...naked.map(([type, { long, short }]) => `naked: ${short} ${type} short behind ${long}`),
  ];
}
