import type { ReactElement } from 'react';
import type { SettingName } from '../../shared/contract/index.ts';
import { useSlice } from '../state/replica.ts';
import { draftOf } from '../state/settings-draft.ts';
import { pointsWords } from '../state/settings-points.ts';
import { useSettings } from '../state/settings.ts';

/** A limit as points of the present size, where it is one: what the index and the premium are counted in. */
export function PointsOfSize({ name }: { readonly name: SettingName }): ReactElement | null {
  const { base, typed } = useSettings();
  const session = useSlice('session');
  const lotSize = useSlice('chain')?.lotSize ?? null;
  const draft = draftOf({ base, typed });
  if (draft === null || draft.faults[name] !== undefined) return null;
  const { settings } = draft;
  const firstWeek = session?.mode === 'live' ? session.live.firstWeek : null;
  const lots = firstWeek?.lots ?? settings.trade.lotsPerTrade;
  const words = pointsWords(settings, name, { lots, lotSize });
  return words === null ? null : <p className="cap">{words}</p>;
}
