import AdmZip from 'adm-zip';
import type { TradingDate } from '../../../shared/units/index.ts';
import type { Faults } from './faults.ts';
import type { Answer } from './http-front.ts';
import { dayMonthYear } from './ist-text.ts';
import type { Listed, Market } from './market.ts';

const FONSE_HEADER =
  '"Token","InstrumentName","ShortName","Series","ExpiryDate","StrikePrice","OptionType","CALevel","PermittedToTrade","IssueCapital","WarningQty","FreezeQty","CreditRating","NormalMarketStatus","OddLotMarketStatus","SpotMarketStatus","AuctionMarketStatus","NormalMarketEligibility","OddLotMarketEligibility","SpotMarketEligibility","AuctionMarketEligibility","IssueRate","IssueStartDate","InterestPaymentDate","IssueMaturityDate","MarginPercentage","MinimumLotQty","LotSize","TickSize","CompanyName","ListingDate","ExpulsionDate","ReAdmissionDate","RecordDate","LowPriceRange","HighPriceRange","SecurityExpiryDate","NoDeliveryStartDate","NoDeliveryEndDate","MF","AON","ParticipantInMarketIndex","BookClsStartDate","BookClsEndDate","ExcerciseStartDate","ExcerciseEndDate","OldToken","AssetInstrument","AssetName","AssetToken","IntrinsicValue","ExtrinsicValue","ExcerciseStyle","EGM","AGM","Interest","Bonus","Rights","Dividends","ExAllowed","ExRejectionAllowed","PlAllowed","IsThisAsset","IsCorpAdjusted","LocalUpdateDatetime","DeleteFlag","Remarks","BasePrice","ExchangeCode"';
const NSE_HEADER =
  '"Token", "ShortName", "Series", "CompanyName", "ticksize", "Lotsize", "DateOfListing", "DateOfDeListing", "IssuePrice", "FaceValue", "ISINCode", "52WeeksHigh", "52WeeksLow", "LifeTimeHigh", "LifeTimeLow", "HighDate", "LowDate", "Symbol", "InstrumentType", "PermittedToTrade", "IssueCapital", "WarningPercent", "FreezePercent", "CreditRating", "IssueRate", "IssueStartDate", "InterestPaymentDate", "IssueMaturityDate", "BoardLotQty", "Name", "ListingDate", "ExpulsionDate", "ReAdmissionDate", "RecordDate", "ExpiryDate", "NoDeliveryStartDate", "NoDeliveryEndDate", "MFill", "AON", "ParticipantInMarketIndex", "BookClsStartDate", "BookClsEndDate", "EGM", "AGM", "Interest", "Bonus", "Rights", "Dividends", "LocalUpdateDateTime", "DeleteFlag", "Remarks", "NormalMarketStatus", "OddLotMarketStatus", "SpotMarketStatus", "AuctionMarketStatus", "NormalMarketEligibility", "OddLotlMarketEligibility", "SpotMarketEligibility", "AuctionlMarketEligibility", "MarginPercentage", "ExchangeCode"';

/** A share or index of the cash market: only what stands at either end of its row differs. */
function nseRow(token: string, short: string, series: string, name: string, code: string): string {
  return `"${token}","${short}","${series}","${name}",0.01,1,"","",0,0,"",0,0,0,0,"","","",0,0,0,0,0,"",0,"","","",0,"","","","","","","","","","","","","","","","","","","","","","","0",0,0,0,"","","","","","${code}"`;
}

const NSE_ROWS = [
  nseRow('2885', 'RELIND', 'EQ', 'RELIANCE INDUSTRIES', 'RELIANCE'),
  nseRow('4963', 'ICIBAN', 'EQ', 'ICICI BANK LIMITED', 'ICICIBANK'),
  nseRow('INDIA VIX', 'INDVIX', '0', 'INDIA VIX VOLATALITY INDEX', 'INDVIX'),
  nseRow('NIFTY 50', 'NIFTY', '0', 'NIFTY 50', 'NIFTY 50'),
  nseRow('NIFTY BANK', 'CNXBAN', '0', 'NIFTY BANK', 'NIFTY BANK'),
];
/** A currency file whose name holds NSE: a careless reader takes its NIFTY for the index. */
const CURRENCY_ROWS = [
  nseRow('11', 'USDINR', 'CU', 'US DOLLAR', 'USDINR'),
  nseRow('99999', 'NIFTY', 'CU', 'A DECOY', 'NIFTY'),
];

/** ICICI's security master: made once a day, served as a zip. */
export class MasterFile {
  readonly #market: Market;
  readonly #faults: Faults;
  readonly #padding: number;
  #made: { readonly day: TradingDate; readonly zip: Buffer } | null = null;

  constructor(market: Market, faults: Faults, padding: number) {
    this.#market = market;
    this.#faults = faults;
    this.#padding = padding;
  }

  answer(): Answer {
    const fault = this.#faults.take('master', { host: 'breeze' });
    if (fault?.how === 'missing') return { status: 404, type: 'text/html', body: '<h1>Not Found</h1>' };
    const zip = fault?.how === 'badRow' ? this.#make(['"bad","row']) : this.#zip();
    const body = fault?.how === 'truncated' ? zip.subarray(0, Math.floor(zip.length / 2)) : zip;
    return { status: 200, type: 'application/zip', body };
  }

  #zip(): Buffer {
    const day = this.#market.session();
    if (this.#made?.day !== day) this.#made = { day, zip: this.#make([]) };
    return this.#made.zip;
  }

  #make(besides: readonly string[]): Buffer {
    const listed = [...this.#market.listed().values()];
    const rows = listed.map(fonseRow);
    const middle = Math.floor(rows.length / 2);
    const fonse = [FONSE_HEADER, ...otherRows(this.#padding), ...rows.toSpliced(middle, 0, ...besides)];
    const zip = new AdmZip();
    zip.addFile('CDNSEScripMaster.txt', Buffer.from(text([NSE_HEADER, ...CURRENCY_ROWS])));
    zip.addFile('FONSEScripMaster.txt', Buffer.from(text(fonse)));
    zip.addFile('NSEScripMaster.txt', Buffer.from(text([NSE_HEADER, ...NSE_ROWS])));
    return zip.toBuffer();
  }
}

function text(rows: readonly string[]): string {
  return `${rows.join('\r\n')}\r\n`;
}

function fonseRow({ exchangeToken, expiry, strike, type, lotSize, tickSize }: Listed): string {
  return optionRow(
    exchangeToken,
    'OPTIDX',
    'NIFTY',
    dayMonthYear(expiry),
    strike,
    type,
    lotSize,
    tickSize,
    'NIFTY 50',
  );
}

function optionRow(
  token: number,
  instrument: string,
  short: string,
  expiry: string,
  strike: number,
  type: string,
  lot: number,
  tick: number,
  name: string,
): string {
  return `"${token}","${instrument}","${short}","OPTION","${expiry}","${strike}","${type}",0,0,0,0,0,"",0,0,0,0,"","","","",0,"","","",0,0,${lot},${tick},"${name}","","","","",0.05,2000.00,"","","","1-Mon","","","","","","",0,"","",0,0,0,"","","","","","","","NFO","","","","","","","",0,"${name}"`;
}

function otherRows(rows: number): string[] {
  return Array.from({ length: rows }, (_, place) => {
    const strike = 100 + (place % 5_000) * 5;
    const type = place % 2 === 0 ? 'CE' : 'PE';
    return optionRow(
      200_000 + place,
      'OPTSTK',
      'OTHERS',
      '24-Nov-2026',
      strike,
      type,
      550,
      5,
      'ANOTHER COMPANY',
    );
  });
}
