export { dailyCoverage, type DailyCoverage } from './daily-coverage.ts';
export { dayReport, isOdd, type DayReport } from './day-report.ts';
export { seriesCoverage, type SeriesCoverage } from './series-coverage.ts';
export { doubtfulDays, holedDays, warmUpDays } from './warm-up.ts';
