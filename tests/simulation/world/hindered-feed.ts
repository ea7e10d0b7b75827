import type { Bar } from '../../../shared/contract/index.ts';
import { istDate } from '../../../shared/units/index.ts';
import type { ListedContract } from '../../../main/domain/market/tick.ts';
import { strikeOf } from './spot.ts';
import type { Story } from './story.ts';
import type { Template } from './templates.ts';

/** What the terminal is told to be listed. */
export function listedFor({ listed, fired }: Template, story: Story): readonly ListedContract[] {
  if (story.hindrance === 'oneExpiry') {
    return listed.filter(({ expiry }) => expiry === listed[0]?.expiry);
  }
  if (story.hindrance !== 'strikeMissing') return listed;
  const strike = strikeOf(fired, story.settings);
  return listed.filter((each) => each.strike !== strike || each.type !== fired.option);
}

/** Neither the first session of a week nor its last: both say more than their bars. */
const MISSING = 3;

/** The history that the terminal is given: whole, or without a session of the week before. */
export function barsFor(bars: readonly Bar[], { hindrance, from }: Story): readonly Bar[] {
  if (hindrance !== 'sessionMissing') return bars;
  const today = istDate(from);
  const days = [...new Set(bars.map((bar) => istDate(bar.start)))].filter((day) => day < today);
  const missing = days.at(-MISSING);
  return bars.filter((bar) => istDate(bar.start) !== missing);
}
