/** Whose server misbehaves. */
export type Host = 'kite' | 'breeze';

/** Where and how often a fault applies; without limits it applies always. */
interface Limits {
  readonly host?: Host;
  readonly method?: string;
  /** A part of the path, as `/orders/regular` or `optionchain`. */
  readonly path?: string;
  /** A part of the query, as `stock_code=INDVIX`. */
  readonly query?: string;
  /** Our contract key, for faults of one contract. */
  readonly contract?: string;
  /** Used up after so many times. */
  readonly times?: number;
  /** Lets so many pass first. */
  readonly skip?: number;
  /** 0 to 1, by the seed. */
  readonly chance?: number;
}

/** Frames that no client should get; sent once to each open socket when the fault is added. */
export type BadFrame =
  | 'null'
  | 'emptyArray'
  | 'object'
  | 'number'
  | 'arrayOfNull'
  | 'text'
  | 'items22'
  | 'depthWithoutRows'
  | 'truncatedPacket'
  | 'bogusCount'
  | 'unknownLength'
  | 'hugeVolume'
  | 'jsonNull'
  | 'notJson';

type Body =
  /** The answer comes so many real milliseconds later. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** No answer ever; the request was not looked at. */
  | { readonly kind: 'hang' }
  /** No answer ever, but the broker did what was asked. */
  | { readonly kind: 'hangAfter' }
  /** The connection is cut before the request was looked at. */
  | { readonly kind: 'cutBefore' }
  /** The connection is cut after the broker did what was asked: it HAS the order. */
  | { readonly kind: 'cutAfter' }
  /** An error instead of an answer; nothing was done. Kite: an error class; Breeze: Status in a 200. */
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly errorType?: string;
      readonly message?: string;
    }
  /** An error although the broker did what was asked. */
  | {
      readonly kind: 'errorAfter';
      readonly status: number;
      readonly errorType?: string;
      readonly message?: string;
    }
  /** A page of HTML with this status: 200 is a maintenance page, 502 a gateway. Nothing was done. */
  | { readonly kind: 'html'; readonly status: number }
  /** Half of the answer's JSON, with status 200. */
  | { readonly kind: 'brokenJson' }
  /** The Date header is off by so many milliseconds (a day is 86400000). */
  | { readonly kind: 'dateOff'; readonly ms: number }
  /** Kite: the order sits in PUT ORDER REQ RECEIVED for so many simulated milliseconds. */
  | { readonly kind: 'slowOrder'; readonly ms: number }
  /** Kite: the order is rejected in the book with this text, after it was taken. */
  | { readonly kind: 'rejectOrder'; readonly message?: string }
  /** Kite: buying this contract (all, where none is named) is barred, as far hedges are. */
  | { readonly kind: 'hedgeRefused' }
  /** Kite: a resting stop cannot be turned into a limit order by modify. */
  | { readonly kind: 'stopToLimitRefused' }
  /** Exchange: a stop's limit too far from its trigger is refused (code 16448). */
  | { readonly kind: 'stopRange' }
  /** Exchange: at most so many units a side are on show: partial fills; 0 and nothing fills. Others come with the next quote, or after so many ms. */
  | { readonly kind: 'thinBook'; readonly units: number; readonly refillMs?: number }
  /** Exchange: what is asked rises away from what the feeds show, by so many percent of it a second. */
  | { readonly kind: 'runningAway'; readonly percent: number }
  /** Exchange: trading in a contract is stopped. */
  | { readonly kind: 'halted' }
  /** Kite: orders come from an address that is not registered. */
  | { readonly kind: 'wrongAddress' }
  /** The session dies now (a login elsewhere). Once. */
  | { readonly kind: 'tokenDeath'; readonly host: Host }
  /** Kite ticker: order updates do not come, come twice, or come in reverse of their order by twos. */
  | { readonly kind: 'orderUpdates'; readonly how: 'lost' | 'doubled' | 'reversed' }
  /** The stream refuses the login. */
  | { readonly kind: 'streamRefused' }
  /** Socket up, heartbeats go on, no data. */
  | { readonly kind: 'streamSilent' }
  /** No data of one contract: name it, or `NIFTY` or `INDIAVIX`. */
  | { readonly kind: 'contractSilent'; readonly contract: string }
  /** A bad frame, now, to every open stream of the host. */
  | { readonly kind: 'badFrame'; readonly host: Host; readonly frame: BadFrame }
  /** The server ends the stream now: the transport is cut, or the server says good-bye. */
  | { readonly kind: 'disconnect'; readonly host: Host; readonly how: 'cut' | 'server' }
  /** Nobody listens for so many real milliseconds, open connections are cut (the clock's stay). */
  | { readonly kind: 'hostDown'; readonly ms: number }
  /** Breeze: no security master (404), half of it, or one bad row in it. */
  | { readonly kind: 'master'; readonly how: 'missing' | 'truncated' | 'badRow' }
  /** Breeze: the day's calls are used up. */
  | { readonly kind: 'dayQuota' }
  /** Breeze: signed calls whose stamp is further from the simulated clock than this are refused. */
  | { readonly kind: 'stampSkew'; readonly ms: number }
  /** Breeze history: every n-th candle is missing. */
  | { readonly kind: 'historyGaps'; readonly every: number }
  /** Breeze history: a page holds the last 1000 candles instead of the first. */
  | { readonly kind: 'historyTail' }
  /** A position or order of the account that is not ours, now. */
  | {
      readonly kind: 'foreign';
      readonly contract: string;
      readonly side: 'buy' | 'sell';
      readonly quantity: number;
      /** Rupees; without it at the market. */
      readonly price?: number;
    };

export type Fault = Limits & Body;
export type FaultKind = Body['kind'];
export type FaultOf<K extends FaultKind> = Extract<Fault, { readonly kind: K }>;

/** The closed list. */
export const FAULT_KINDS = [
  'latency',
  'hang',
  'hangAfter',
  'cutBefore',
  'cutAfter',
  'error',
  'errorAfter',
  'html',
  'brokenJson',
  'dateOff',
  'slowOrder',
  'rejectOrder',
  'hedgeRefused',
  'stopToLimitRefused',
  'stopRange',
  'thinBook',
  'runningAway',
  'halted',
  'wrongAddress',
  'tokenDeath',
  'orderUpdates',
  'streamRefused',
  'streamSilent',
  'contractSilent',
  'badFrame',
  'disconnect',
  'hostDown',
  'master',
  'dayQuota',
  'stampSkew',
  'historyGaps',
  'historyTail',
  'foreign',
] as const satisfies readonly FaultKind[];
