import type { Refusal } from '../../../main/domain/exchange/index.ts';

/** What Kite's book says where the exchange did not take an order. Codes as brokers show them; texts after Zerodha's. */
export function refusalText({ code, message }: Refusal, symbol: string): string {
  switch (code) {
    case 'PRICE_BAND':
      return `17070 : The Price is out of the LPP range (${message})`;
    case 'FREEZE_QUANTITY':
      return `17080 : Order quantity exceeds the freeze quantity (${message})`;
    case 'HALTED_CONTRACT':
      return `16387 : Security is not allowed to trade in this market (${symbol})`;
    case 'MARKET_CLOSED':
      return '16000 : The market is closed.';
    case 'NOT_LISTED':
      return `16012 : Invalid symbol (${symbol})`;
    case 'BAD_ORDER':
      return message.includes('beyond the trigger')
        ? `Trigger price is beyond the last traded price of ${symbol}. Use a limit order instead.`
        : `16283 : Invalid order: ${message}`;
    case 'MARGIN':
    case 'NOT_PERMITTED':
    case 'RATE_LIMIT':
    case 'SESSION_DEAD':
    case 'ADDRESS':
    case 'NO_SUCH_ORDER':
    case 'ORDER_DONE':
    case 'OTHER':
      return message;
  }
}
