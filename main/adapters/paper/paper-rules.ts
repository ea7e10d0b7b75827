import type { ContractKey } from '../../../shared/contract/index.ts';
import { istDate, quantity } from '../../../shared/units/index.ts';
import { freezeQuantityOn, phaseAt } from '../../domain/calendar/index.ts';
import type { ExchangeRules } from '../../domain/exchange/index.ts';
import type { ListedContract } from '../../domain/market/tick.ts';
import type { PaperOptions } from './paper-options.ts';

/** What the paper exchange goes by: the calendar, the day's list, and what its broker permits. */
export function paperRules(
  { calendar, habits }: PaperOptions,
  listed: (contract: ContractKey) => ListedContract | null,
): ExchangeRules {
  return {
    terms: listed,
    freezeQuantity: (at) => {
      const freeze = freezeQuantityOn(calendar, istDate(at));
      return freeze.ok ? freeze.value : quantity(0);
    },
    isOpen: (at) => ['open', 'auction', 'afterAuction'].includes(phaseAt(calendar, at).phase),
    isPermitted: (ticket) => habits.permits(ticket.contract, ticket.side),
    isHalted: () => false,
  };
}
