import type { HolidayRow } from './calendar-file.ts';
import { NSE_HOLIDAYS_2015_2018 } from './nse-holidays-2015-2018.ts';
import { NSE_HOLIDAYS_2019_2022 } from './nse-holidays-2019-2022.ts';
import { NSE_HOLIDAYS_2023_2026 } from './nse-holidays-2023-2026.ts';

/**
 * Days without a normal session of the NSE F&O segment, 2015 to 2026. A muhurat hour on such a day is a special
 * session and not a normal one.
 */
export const NSE_HOLIDAYS: readonly HolidayRow[] = [
  ...NSE_HOLIDAYS_2015_2018,
  ...NSE_HOLIDAYS_2019_2022,
  ...NSE_HOLIDAYS_2023_2026,
];
