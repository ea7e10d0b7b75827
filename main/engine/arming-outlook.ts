import type { ArmingOutlook } from '../../shared/contract/index.ts';
import { minus } from '../../shared/units/index.ts';
import { draftsAt, worstLoss } from './arming-losses.ts';
import type { Desk } from './desk.ts';
import { isFirstLiveWeek, lotsNow } from './first-live-week.ts';
import { planMargin } from './plan-margin.ts';

/** What an entry of this week would cost at its stop, whether the daily limit comes first, and what margin it needs. */
export function armingOutlook(desk: Desk): Omit<ArmingOutlook, 'paperSpreads'> {
  const { book } = desk;
  const size = lotsNow(book);
  const after = book.settings.trade.lotsPerTrade;
  const fired = book.week?.fired ?? null;
  const sizes = size === after ? [size] : [size, after];
  const drafts = draftsAt(desk, size);
  const margins = drafts.flatMap(({ draft }) => planMargin(desk, draft) ?? []);
  const margin = margins.toSorted((a, b) => b.buffered - a.buffered)[0] ?? null;
  const losses = sizes.flatMap((lots) => worstLoss(desk, lots) ?? []);
  return {
    used: fired === null ? null : { signal: fired.signal, barClose: fired.barClose },
    lots: size,
    units: drafts[0]?.draft.units ?? null,
    firstWeek: isFirstLiveWeek(book),
    dailyLimit: book.settings.risk.dailyLossLimit,
    margin:
      margin === null
        ? null
        : {
            now: margin.now,
            expiryDayExtra: minus(margin.expiryDay, margin.now),
            bufferPercent: margin.bufferPercent,
            needed: margin.buffered,
            funds: desk.reader.funds?.available ?? null,
          },
    losses,
    unknown: losses.length > 0 ? null : whyUnknown(desk, drafts.length),
  };
}

function whyUnknown(desk: Desk, drafts: number): string {
  if (desk.book.week === null) return 'the week’s context is not known yet';
  return drafts === 0 ? 'no possible signal has a listed strike' : 'the strikes have no two-sided quotes';
}
