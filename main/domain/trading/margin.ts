import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import type { Paise, Quantity } from '../../../shared/units/index.ts';
import type { Product } from './order.ts';

export interface MarginLeg {
  readonly contract: ContractKey;
  readonly side: Side;
  readonly quantity: Quantity;
  readonly price: Paise;
  readonly product: Product;
}

/** Money needed for a basket: `initial` before the hedge helps, `final` with its benefit; `available` are the funds. */
export interface MarginAnswer {
  readonly initial: Paise;
  readonly final: Paise;
  readonly available: Paise;
}
