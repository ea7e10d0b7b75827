import type { ContractKey } from '../../../shared/contract/index.ts';
import type { Instant, Paise, Quantity } from '../../../shared/units/index.ts';
import type { OrderTicket, RefusalCode } from '../trading/order.ts';

export interface ContractTerms {
  readonly lotSize: Quantity;
  readonly tickSize: Paise;
}

/** What the matching book asks about the world; the answers may change from call to call. */
export interface ExchangeRules {
  /** Null where the contract is not listed today. */
  terms(contract: ContractKey): ContractTerms | null;
  /** The largest quantity of one order on that day. */
  freezeQuantity(at: Instant): Quantity;
  /** Whether options trade at this instant. */
  isOpen(at: Instant): boolean;
  /** Whether the broker lets this be traded: far strikes are often barred to buyers. */
  isPermitted(ticket: OrderTicket): boolean;
  /** Whether the exchange has stopped this contract. */
  isHalted(contract: ContractKey): boolean;
}

/** Why an order or a change was not taken. Final. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}
