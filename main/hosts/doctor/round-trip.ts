import type { DrillStep } from '../../../shared/contract/index.ts';
import type { Finding } from '../../ports/doctor.ts';
import { failed, passed } from '../../terminal/doctor/finding.ts';
import { paperDrill } from '../stop/drill-paper.ts';

/** A hedged spread in and out again through the whole engine, on a simulated day in memory. */
export function roundTrip(): Finding {
  const steps: DrillStep[] = [];
  const began = performance.now();
  const flatMs = paperDrill((step) => steps.push(step));
  const ms = Math.round(performance.now() - began);
  const wrong = steps.filter(({ ok }) => !ok);
  if (flatMs === null || wrong.length > 0) {
    const words = wrong.map(({ step, detail }) => `${step}: ${detail}`).join('; ');
    return failed(
      'not closed',
      words === '' ? 'the spread was not closed' : words,
      'Do not trade; report it.',
    );
  }
  return passed(
    'in and out',
    `entered, stopped and flat on a simulated day, in ${ms} ms of this machine’s time`,
  );
}
