import type { ArmingOutlook } from '../../../shared/contract/index.ts';
import { lots, quantity, rupees } from '../../../shared/units/index.ts';

/** What arming would lead to in the first live week of the example: one lot stops first, ten meet the limit first. */
export const OUTLOOK: ArmingOutlook = {
  used: null,
  lots: lots(1),
  units: quantity(65),
  firstWeek: true,
  dailyLimit: rupees(10_000),
  margin: {
    now: rupees(41_860),
    expiryDayExtra: rupees(33_759),
    bufferPercent: 10,
    needed: rupees(83_181),
    funds: rupees(1_000_000),
  },
  losses: [
    {
      lots: lots(1),
      units: quantity(65),
      signal: 'S7',
      lossAtStop: rupees(2_076),
      limitTripsAt: null,
      stopReachable: true,
    },
    {
      lots: lots(10),
      units: quantity(650),
      signal: 'S7',
      lossAtStop: rupees(19_914),
      limitTripsAt: rupees(25_871),
      stopReachable: false,
    },
  ],
  unknown: null,
  paperSpreads: 1,
};
