/** Where Breeze lives. Changed only to a local server by tests and by a simulator that says so. */
export interface BreezeAddresses {
  /** REST, version 1: session and signed calls. Ends in a slash. */
  readonly api: string;
  /** REST, version 2: history. Ends in a slash. */
  readonly v2: string;
  readonly stream: string;
  readonly orders: string;
  readonly ohlc: string;
  /** The security master, a zip. */
  readonly master: string;
  /** The page of the login, without its key. */
  readonly login: string;
}

/** Source: breezeconnect 1.0.31 config.js; brokers.md B2, B3. */
export const BREEZE_ADDRESSES: BreezeAddresses = {
  api: 'https://api.icicidirect.com/breezeapi/api/v1/',
  v2: 'https://breezeapi.icicidirect.com/api/v2/',
  stream: 'https://livestream.icicidirect.com',
  orders: 'https://livefeeds.icicidirect.com',
  ohlc: 'https://breezeapi.icicidirect.com',
  master: 'https://directlink.icicidirect.com/MotherAppMaster/SecurityMaster.zip',
  login: 'https://api.icicidirect.com/apiuser/login',
};
