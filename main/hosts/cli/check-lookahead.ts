import {
  addDays,
  clock,
  formatClock,
  formatDate,
  istDate,
  istInstant,
  type Instant,
} from '../../../shared/units/index.ts';
import { countBefore, type Recording } from '../../domain/market/recorded/index.ts';
import { cutAfter, differenceBefore, factsOf } from '../../research/backtest/look-ahead.ts';
import type { RunParameters } from '../../../shared/contract/index.ts';
import { packageVersion } from '../package-version.ts';
import { DONE, FAILED, type CliIo } from './io.ts';

const CUTS = 40;
/** A stride that is no multiple of a day's bars, so that cuts fall at every hour. */
const ODD = 7;

const moment = (at: Instant): string => `${formatDate(istDate(at))} ${istDate(at)} ${formatClock(at)}`;

/**
 * Cuts the history at many bars, evenly over the span, and runs each cut: before its end every fact must be the one of
 * the whole run. What a decision could not have known yet would show as a difference.
 */
export function checkLookahead(recording: Recording, parameters: RunParameters, io: CliIo): number {
  const version = packageVersion();
  const whole = factsOf({ recording, version, ...parameters });
  const begin = countBefore(
    recording.bars,
    ({ start }) => start < istInstant(parameters.from, clock('00:00')),
  );
  const end = countBefore(
    recording.bars,
    ({ start }) => start < istInstant(addDays(parameters.to, 1), clock('00:00')),
  );
  const stride = Math.max(1, Math.floor((end - begin) / CUTS / ODD) * ODD + 1);
  let cuts = 0;
  let differing = 0;
  for (let bars = begin + stride; bars < end; bars += stride) {
    const cut = cutAfter(recording, bars);
    const facts = factsOf({ ...parameters, recording: cut.recording, version, to: istDate(cut.end) });
    const difference = differenceBefore(cut.end, whole, facts);
    cuts += 1;
    if (difference === null) continue;
    differing += 1;
    io.out(
      `cut at ${moment(cut.end)} differs\n  whole: ${difference.whole ?? 'nothing'}\n  cut:   ${difference.cut ?? 'nothing'}\n`,
    );
  }
  io.out(`${cuts} cuts, ${differing} differ; ${whole.length} facts in the whole run\n`);
  return differing === 0 ? DONE : FAILED;
}
