import type { HolidayRow } from './calendar-file.ts';
import { holidaysOf } from './holiday-year.ts';

// Weekdays absent from both the 15-minute and the daily price data of these years; the names are general knowledge.
const PRICE_DATA = 'weekday absent from price data; name from general knowledge';
// Checked against the price data: none of these weekdays has a normal session in it.
const OPTIONS_LAB = 'published table (VedaantAgrawal/nifty-options-lab), checked against price data';

/** Holidays 2019 to 2022. */
export const NSE_HOLIDAYS_2019_2022: readonly HolidayRow[] = [
  ...holidaysOf(2019, PRICE_DATA, [
    '03-04 Mahashivratri',
    '03-21 Holi',
    '04-17 Mahavir Jayanti',
    '04-19 Good Friday',
    '04-29 Parliamentary elections, Mumbai',
    '05-01 Maharashtra Day',
    '06-05 Id-Ul-Fitr',
    '08-12 Bakri Id',
    '08-15 Independence Day',
    '09-02 Ganesh Chaturthi',
    '09-10 Muharram',
    '10-02 Gandhi Jayanti',
    '10-08 Dussehra',
    '10-21 Maharashtra assembly election',
    '10-28 Diwali-Balipratipada',
    '11-12 Gurunanak Jayanti',
    '12-25 Christmas',
  ]),
  ...holidaysOf(2020, PRICE_DATA, [
    '02-21 Mahashivratri',
    '03-10 Holi',
    '04-02 Ram Navami',
    '04-06 Mahavir Jayanti',
    '04-10 Good Friday',
    '04-14 Dr. Ambedkar Jayanti',
    '05-01 Maharashtra Day',
    '05-25 Id-Ul-Fitr',
    '10-02 Gandhi Jayanti',
    '11-16 Diwali-Balipratipada',
    '11-30 Gurunanak Jayanti',
    '12-25 Christmas',
  ]),
  ...holidaysOf(2021, OPTIONS_LAB, [
    '01-26 Republic Day',
    '03-11 Mahashivratri',
    '03-29 Holi',
    '04-02 Good Friday',
    '04-14 Dr. Baba Saheb Ambedkar Jayanti',
    '04-21 Ram Navami',
    '05-13 Id-Ul-Fitr',
    '07-21 Bakri Id',
    '08-19 Muharram',
    '09-10 Ganesh Chaturthi',
    '10-15 Dussehra',
    '11-04 Diwali Laxmi Pujan',
    '11-05 Diwali-Balipratipada',
    '11-19 Gurunanak Jayanti',
  ]),
  ...holidaysOf(2022, OPTIONS_LAB, [
    '01-26 Republic Day',
    '03-01 Mahashivratri',
    '03-18 Holi',
    '04-14 Dr. Baba Saheb Ambedkar Jayanti / Mahavir Jayanti',
    '04-15 Good Friday',
    '05-03 Id-Ul-Fitr',
    '08-09 Muharram',
    '08-15 Independence Day',
    '08-31 Ganesh Chaturthi',
    '10-05 Dussehra',
    '10-24 Diwali-Laxmi Pujan',
    '10-26 Diwali-Balipratipada',
    '11-08 Gurunanak Jayanti',
  ]),
];
