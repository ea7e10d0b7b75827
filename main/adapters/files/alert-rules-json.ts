import {
  ALERT_CHANNELS,
  ALERT_DEFAULTS,
  ALERT_EVENTS,
  type AlertChannel,
  type AlertRules,
  type ChannelSwitches,
  type QuietHours,
} from '../../../shared/contract/index.ts';
import { MS_PER_DAY, timeOfDay } from '../../../shared/units/index.ts';

type Raw = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rules as they were written; an event that an older Kavach did not know has its default. Null: these are no rules. */
export function alertRulesFrom(raw: unknown): AlertRules | null {
  if (!isRecord(raw) || !isRecord(raw['events']) || typeof raw['telegram'] !== 'boolean') return null;
  const quiet = quietFrom(raw['quiet']);
  if (quiet === undefined) return null;
  const { events } = raw;
  const read = ALERT_EVENTS.map((event) => {
    const switches: unknown = events[event];
    return [event, switches === undefined ? ALERT_DEFAULTS.events[event] : switchesFrom(switches)] as const;
  });
  if (read.some(([, switches]) => switches === null)) return null;
  return { events: Object.fromEntries(read) as AlertRules['events'], quiet, telegram: raw['telegram'] };
}

function switchesFrom(raw: unknown): ChannelSwitches | null {
  if (!isRecord(raw) || !ALERT_CHANNELS.every((channel) => typeof raw[channel] === 'boolean')) return null;
  return Object.fromEntries(ALERT_CHANNELS.map((channel) => [channel, raw[channel]])) as Record<
    AlertChannel,
    boolean
  >;
}

function quietFrom(raw: unknown): QuietHours | null | undefined {
  if (raw === null) return null;
  if (!isRecord(raw)) return undefined;
  const { from, until } = raw;
  if (!isTime(from) || !isTime(until)) return undefined;
  return { from: timeOfDay(from), until: timeOfDay(until) };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < MS_PER_DAY;
}
