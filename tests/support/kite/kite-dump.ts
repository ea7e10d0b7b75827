const HEADER =
  'instrument_token,exchange_token,tradingsymbol,name,last_price,expiry,strike,tick_size,lot_size,instrument_type,segment,exchange';

/** A list of contracts as Kite writes it: one NIFTY expiry of 240 options, a future, and another index. */
export function kiteDump(expiry = '2026-11-23', lot = 65): string {
  const rows = [
    HEADER,
    `256265,1001,NIFTY26NOVFUT,NIFTY,0.0,${expiry},0.0,0.1,${lot},FUT,NFO-FUT,NFO`,
    '9999,39,BANKNIFTY26NOV52000CE,"BANKNIFTY",0.0,2026-11-24,52000.0,0.05,30,CE,NFO-OPT,NFO',
  ];
  for (let strike = 23_000; strike < 29_000; strike += 50) {
    for (const type of ['CE', 'PE']) {
      const token = strike * 10 + (type === 'CE' ? 1 : 2);
      rows.push(
        `${token},${strike},NIFTY26N23${strike}${type},NIFTY,0.0,${expiry},${strike}.0,0.05,${lot},${type},NFO-OPT,NFO`,
      );
    }
  }
  return `${rows.join('\n')}\n`;
}
