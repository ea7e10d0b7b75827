import { describe, expect, it } from 'vitest';
import type { SignalWeek, SignalWeeks } from '../../main/domain/strategy/index.ts';
import { realHourly, realSignals } from '../support/history.ts';
import { haveSharedData } from '../support/shared-data.ts';

interface Agreement {
  readonly sound: number;
  readonly same: number;
}

/** Over the weeks that neither source makes doubtful: how many have the same signal on the same bar at the same strike. */
function agreement(ours: SignalWeeks, theirs: SignalWeeks): Agreement {
  const byWeek = new Map(ours.weeks.map((week) => [week.context.week, week]));
  const pairs = theirs.weeks.flatMap((their) => {
    const our = byWeek.get(their.context.week);
    return our === undefined || our.context.doubts.length + their.context.doubts.length > 0
      ? []
      : [[our, their] as const];
  });
  return {
    sound: pairs.length,
    same: pairs.filter(([our, their]) => outcome(our) === outcome(their)).length,
  };
}

function outcome({ fired }: SignalWeek): string {
  return fired === null ? 'NONE' : `${fired.signal} ${fired.barStart} ${fired.strike50}`;
}

// skipped: without the folder of real market data
describe.skipIf(!haveSharedData)('bars of other lengths and vendors', () => {
  const ours = haveSharedData
    ? realSignals('nifty_15m.csv.gz')
    : { weeks: [], missing: { sessions: [], uncertain: [] } };

  it('of one minute give the same signals in all weeks that both have whole', () => {
    expect(agreement(ours, realSignals('nifty_1m.csv.gz'))).toEqual({ sound: 66, same: 66 });
  });

  it('of five minutes give the same signals but for two weeks of June 2025, in which the sources differ by up to 48 points', () => {
    expect(agreement(ours, realSignals('nifty_5m.csv.gz'))).toEqual({ sound: 108, same: 106 });
  });

  it('of an hour from a vendor without the opening print give the same signals in seven weeks of eight', () => {
    expect(agreement(ours, realSignals('nifty_1h_tradingview.csv.gz'))).toEqual({ sound: 407, same: 355 });
  });

  it.each([
    ['nifty_5m.csv.gz', 3_259],
    ['nifty_1m.csv.gz', 2_320],
  ])(
    'of %s build, hour by hour, no bar that the quarters lack, and %i that are the same in every price',
    (name, same) => {
      const quarters = new Map(realHourly('nifty_15m.csv.gz').map((each) => [each.start, each]));
      const hours = realHourly(name);
      expect(hours.filter((each) => !quarters.has(each.start))).toEqual([]);
      const equal = hours.filter((each) => {
        const other = quarters.get(each.start);
        return (
          other?.open === each.open &&
          other.high === each.high &&
          other.low === each.low &&
          other.close === each.close
        );
      });
      expect(equal).toHaveLength(same);
    },
  );
});
