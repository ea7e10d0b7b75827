import type { TradingDate } from '../../../shared/units/index.ts';
import { objectionsTo, type Calendar } from '../../domain/calendar/index.ts';

/** Why a calendar without errors is not taken all the same, in sentences; empty where it is. */
export function calendarRefusals(
  file: Calendar,
  inForce: Calendar,
  today: TradingDate,
  older: boolean,
): readonly string[] {
  const refused = [...objectionsTo(file, today)];
  if (file.asOf < inForce.asOf && !older)
    refused.push(
      `it was compared with the exchange's notices on ${file.asOf}, the one in force on ${inForce.asOf}: --older takes it all the same`,
    );
  if (file.asOf > today && file.asOf > inForce.asOf)
    refused.push(
      `it says that it was compared with the exchange's notices on ${file.asOf}, and today is ${today}`,
    );
  return refused;
}
