import { SIGNAL_IDS } from '../../shared/contract/index.ts';
import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { give } from './host.ts';
import { proposeSwitch } from './settings-acts.ts';

/** Feed, monitoring, and the signals' own switches, each a proposal of the settings. */
export function engineActions({ slices, connected }: Situation): readonly Action[] {
  const blocked = connected ? null : NOT_ANSWERING;
  const act = (id: Action['id'], title: string, run: () => void): Action => ({
    id,
    title,
    effect: 'acts',
    blocked,
    run,
  });
  const views = slices.signals?.signals ?? [];
  return [
    act('feed.start', 'Start the market feed', () => void give('feed.start', {})),
    act('feed.stop', 'Stop the market feed', () => void give('feed.stop', {})),
    act('signals.start', 'Start watching signals', () => void give('signals.start', {})),
    act('signals.stop', 'Stop watching signals', () => void give('signals.stop', {})),
    ...SIGNAL_IDS.map((signal) => {
      const off = views.find((view) => view.signal === signal)?.state === 'off';
      return {
        id: `signal.toggle.${signal}` as const,
        title: `Switch ${signal} ${off ? 'on' : 'off'}`,
        effect: 'shows a proposal' as const,
        blocked,
        run: () => void proposeSwitch(signal, off),
      };
    }),
  ];
}
