import type { ReactElement } from 'react';
import { ALERT_CHANNELS } from '../../shared/contract/index.ts';
import { CHANNEL_TITLES, type ShutWays } from '../state/alert-words.ts';

/** Head of the columns: each way, and why it leads nowhere as yet where it does. */
export function AlertsHeads({ shut }: { readonly shut: ShutWays }): ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col" className="l">
          Told of
        </th>
        {ALERT_CHANNELS.map((channel) => (
          <th key={channel} scope="col">
            {CHANNEL_TITLES[channel]}
            {shut[channel] !== undefined && <small className="warned">{shut[channel]}</small>}
          </th>
        ))}
        <th scope="col">
          <span className="sr">Hear it</span>
        </th>
      </tr>
    </thead>
  );
}
