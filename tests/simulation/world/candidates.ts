import { parseContractKey, type ContractKey } from '../../../shared/contract/index.ts';
import { ensure, type TradingDate } from '../../../shared/units/index.ts';
import { strikeOf } from './spot.ts';
import type { Story } from './story.ts';
import type { Template } from './templates.ts';

/** Points beyond the strike that is sold; negative on the other side. */
export function distanceOf(key: ContractKey, { fired }: Template, { settings }: Story): number {
  const option = parseContractKey(key);
  if (!option.ok || option.value.type !== fired.option) return -1;
  return (strikeOf(fired, settings) - option.value.strike) * (fired.option === 'PE' ? 1 : -1);
}

/** The expiry that the settings' rule takes. */
export function tradedExpiryOf({ listed }: Template, { settings }: Story): TradingDate {
  const expiries = [...new Set(listed.map((each) => each.expiry))];
  return ensure(expiries[settings.trade.expiryRule === 'next' ? 1 : 0], 'an expiry');
}

/** What may be traded on the signal: strikes from the main one on outward, of the expiry that the rule takes. */
export function candidatesOf(template: Template, story: Story): readonly ContractKey[] {
  const expiry = tradedExpiryOf(template, story);
  return template.listed
    .filter((each) => each.expiry === expiry && each.type === template.fired.option)
    .map((each) => each.key)
    .filter((key) => {
      const distance = distanceOf(key, template, story);
      return distance >= 0 && distance <= 550;
    });
}
