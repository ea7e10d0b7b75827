import { paise, times, ZERO_PAISE, type Paise } from '../../../shared/units/index.ts';
import { chargesFor } from '../../../main/domain/trading/charges.ts';
import type { MarginLeg } from '../../../main/domain/trading/margin.ts';
import type { Exchange } from './exchange.ts';
import { inRupees } from './ist-text.ts';
import { badInput } from './kite-error.ts';
import type { KiteOrders } from './kite-orders.ts';
import type { KiteRms } from './kite-rms.ts';
import type { Listed, Market } from './market.ts';

type Row = Record<string, unknown>;

/** An order as the margin and charges calls carry it. */
interface AskedOrder {
  readonly listed: Listed;
  readonly leg: MarginLeg;
  readonly given: Row;
}

/** What Kite answers about money: funds, margins of orders and baskets, charges. */
export class KiteMoney {
  readonly #market: Market;
  readonly #exchange: Exchange;
  readonly #rms: KiteRms;
  readonly #orders: KiteOrders;

  constructor(market: Market, exchange: Exchange, rms: KiteRms, orders: KiteOrders) {
    this.#market = market;
    this.#exchange = exchange;
    this.#rms = rms;
    this.#orders = orders;
  }

  /** GET /user/margins. */
  segments(): Row {
    const none = { capital: paise(0), realised: paise(0), charges: paise(0), net: paise(0) };
    const nothing = { span: 0, exposure: 0, premium: 0 };
    return { equity: this.equity(), commodity: segment(none, paise(0), nothing) };
  }

  equity(): Row {
    const available = this.#rms.available(this.#orders.all());
    return segment(this.#exchange.own(), available, this.#rms.utilised());
  }

  /** POST /margins/orders: each order alone. */
  orderMargins(body: unknown): readonly Row[] {
    return this.#read(body).map((asked) => {
      const need = this.#exchange.need([asked.leg], false).initial;
      return this.#marginRow(asked, need);
    });
  }

  /** POST /margins/basket: `initial` without the hedges' help, `final` with it and with what is held. */
  basket(body: unknown, withPositions: boolean): Row {
    const asked = this.#read(body);
    const legs = asked.map((each) => each.leg);
    const { initial, final } = this.#exchange.need(legs, withPositions);
    const charges = asked.map((each) => this.#charges(each));
    const sum = (name: 'brokerage' | 'total'): number =>
      charges.reduce((total, each) => total + Number(each[name]), 0);
    return {
      initial: marginSum(initial, this.#rms.split(legs, initial)),
      final: marginSum(final, this.#rms.split(legs, final)),
      orders: asked.map((each) => this.#marginRow(each, this.#exchange.need([each.leg], false).initial)),
      charges: { ...NO_CHARGES, brokerage: sum('brokerage'), total: sum('total') },
    };
  }

  /** POST /charges/orders: the virtual contract note. */
  contractNote(body: unknown): readonly Row[] {
    return this.#read(body, 'average_price').map((asked) => ({
      transaction_type: asked.given['transaction_type'],
      tradingsymbol: asked.listed.symbol,
      exchange: 'NFO',
      variety: asked.given['variety'] ?? 'regular',
      product: asked.leg.product,
      order_type: asked.given['order_type'] ?? 'LIMIT',
      quantity: asked.leg.quantity,
      price: inRupees(asked.leg.price),
      charges: this.#charges(asked),
    }));
  }

  #read(body: unknown, priceField = 'price'): readonly AskedOrder[] {
    if (!Array.isArray(body) || body.length === 0) throw badInput('Invalid JSON in request.');
    return (body as Row[]).map((given) => {
      const listed = this.#market.bySymbol(String(given['tradingsymbol']));
      if (listed === null || given['exchange'] !== 'NFO')
        throw badInput('Invalid `tradingsymbol` or `exchange`.');
      const units = Number(given['quantity']);
      if (!Number.isSafeInteger(units) || units <= 0) throw badInput('Invalid `quantity`.');
      const priced = Math.round(Number(given[priceField] ?? 0) * 100);
      const side = given['transaction_type'] === 'BUY' ? 'buy' : 'sell';
      const product = given['product'] === 'MIS' ? 'MIS' : 'NRML';
      const price = priced > 0 ? paise(priced) : (this.#market.quote(listed.key)?.last ?? ZERO_PAISE);
      const leg = {
        contract: listed.key,
        side,
        product,
        price,
        quantity: units as MarginLeg['quantity'],
      } as const;
      return { listed, leg, given };
    });
  }

  #marginRow(asked: AskedOrder, need: Paise): Row {
    const { span, exposure, premium } = this.#rms.split([asked.leg], need);
    return {
      ...marginSum(need, { span, exposure, premium }),
      type: 'equity',
      tradingsymbol: asked.listed.symbol,
      exchange: 'NFO',
      leverage: 1,
      charges: this.#charges(asked),
    };
  }

  #charges({ listed, leg }: AskedOrder): Row {
    const turnover = times(leg.price, leg.quantity);
    const parts = chargesFor(
      {
        side: leg.side,
        quantity: leg.quantity,
        lotSize: listed.lotSize,
        turnover,
        date: this.#market.session(),
      },
      { costRule: 'statutory', flatCostPerLotSide: ZERO_PAISE },
    );
    return {
      transaction_tax: inRupees(parts.stt),
      transaction_tax_type: 'stt',
      exchange_turnover_charge: inRupees(parts.exchange),
      sebi_turnover_charge: inRupees(parts.sebi),
      brokerage: inRupees(parts.brokerage),
      stamp_duty: inRupees(parts.stamp),
      gst: { igst: inRupees(parts.gst), cgst: 0, sgst: 0, total: inRupees(parts.gst) },
      total: inRupees(parts.total),
    };
  }
}

const NO_CHARGES: Row = {
  transaction_tax: 0,
  transaction_tax_type: '',
  exchange_turnover_charge: 0,
  sebi_turnover_charge: 0,
  brokerage: 0,
  stamp_duty: 0,
  gst: { igst: 0, cgst: 0, sgst: 0, total: 0 },
  total: 0,
};

interface Split {
  readonly span: number;
  readonly exposure: number;
  readonly premium: number;
}

function marginSum(need: Paise, { span, exposure, premium }: Split): Row {
  return {
    type: '',
    tradingsymbol: '',
    exchange: '',
    span: inRupees(span),
    exposure: inRupees(exposure),
    option_premium: inRupees(premium),
    additional: 0,
    bo: 0,
    cash: 0,
    var: 0,
    pnl: { realised: 0, unrealised: 0 },
    leverage: 0,
    charges: NO_CHARGES,
    total: inRupees(need),
  };
}

function segment(
  own: ReturnType<Exchange['own']>,
  available: Paise,
  { span, exposure, premium }: Split,
): Row {
  return {
    enabled: own.capital > 0,
    net: inRupees(available),
    available: {
      adhoc_margin: 0,
      cash: inRupees(own.capital),
      opening_balance: inRupees(own.capital),
      live_balance: inRupees(available),
      collateral: 0,
      intraday_payin: 0,
    },
    utilised: {
      debits: inRupees(own.capital - available),
      exposure: inRupees(exposure),
      m2m_realised: inRupees(own.realised),
      m2m_unrealised: 0,
      option_premium: inRupees(premium),
      payout: 0,
      span: inRupees(span),
      holding_sales: 0,
      turnover: 0,
      liquid_collateral: 0,
      stock_collateral: 0,
      delivery: 0,
    },
  };
}
