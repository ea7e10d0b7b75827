import type { ReactElement } from 'react';
import {
  ALERT_CHANNELS,
  ALERT_EVENTS,
  ALERT_TITLES,
  type AlertChannel,
  type AlertEvent,
  type AlertRules,
} from '../../shared/contract/index.ts';
import { play } from '../state/alert-sound.ts';
import { ALERT_WHEN, CHANNEL_TITLES, fixedWhy, type ShutWays } from '../state/alert-words.ts';
import { tonesOf } from '../state/tones.ts';
import { AlertsHeads } from './alerts-heads.tsx';

interface TableProps {
  readonly rules: AlertRules;
  readonly onChange: (rules: AlertRules) => void;
  readonly shut: ShutWays;
}

/** One row an event, one switch a way. */
export function AlertsTable({ rules, onChange, shut }: TableProps): ReactElement {
  const turn = (event: AlertEvent, channel: AlertChannel): void => {
    const row = { ...rules.events[event], [channel]: !rules.events[event][channel] };
    onChange({ ...rules, events: { ...rules.events, [event]: row } });
  };
  return (
    <table className="grid alertrules" aria-label="Which alert by which way">
      <AlertsHeads shut={shut} />
      <tbody>
        {ALERT_EVENTS.map((event) => (
          <tr key={event}>
            <th scope="row">
              <b>{ALERT_TITLES[event]}</b>
              <small>{ALERT_WHEN[event]}</small>
            </th>
            {ALERT_CHANNELS.map((channel) => (
              <td key={channel}>
                <Switch event={event} channel={channel} on={rules.events[event][channel]} onTurn={turn} />
              </td>
            ))}
            <td>
              <button
                type="button"
                className="btn sm"
                aria-label={`Hear ${ALERT_TITLES[event]}`}
                onClick={() => void play(tonesOf({ event, times: 1 }))}
              >
                Hear
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SwitchProps {
  readonly event: AlertEvent;
  readonly channel: AlertChannel;
  readonly on: boolean;
  readonly onTurn: (event: AlertEvent, channel: AlertChannel) => void;
}

/** A switch that cannot be moved stays in the round of the Tab key and says why. */
function Switch({ event, channel, on, onTurn }: SwitchProps): ReactElement {
  const why = fixedWhy(event, channel);
  return (
    <button
      type="button"
      role="switch"
      className="btn sm switch"
      aria-checked={on}
      aria-disabled={why === null ? undefined : true}
      aria-label={`${ALERT_TITLES[event]}, ${CHANNEL_TITLES[channel]}${why === null ? '' : `: ${why}`}`}
      title={why ?? undefined}
      onClick={() => why === null && onTurn(event, channel)}
    >
      {on ? 'On' : 'Off'}
    </button>
  );
}
