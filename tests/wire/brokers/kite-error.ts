/** Kite's error classes. */
export type KiteErrorType =
  | 'TokenException'
  | 'UserException'
  | 'OrderException'
  | 'InputException'
  | 'MarginException'
  | 'HoldingException'
  | 'NetworkException'
  | 'DataException'
  | 'GeneralException'
  | 'PermissionException';

const STATUS: Readonly<Record<KiteErrorType, number>> = {
  TokenException: 403,
  UserException: 403,
  OrderException: 400,
  InputException: 400,
  MarginException: 400,
  HoldingException: 400,
  NetworkException: 503,
  DataException: 502,
  GeneralException: 500,
  PermissionException: 403,
};

/** An error answer of Kite; thrown inside the server, sent as JSON. */
export class KiteError extends Error {
  readonly type: KiteErrorType;
  readonly status: number;

  constructor(type: KiteErrorType, message: string, status: number = STATUS[type]) {
    super(message);
    this.type = type;
    this.status = status;
  }
}

export function badInput(message: string): KiteError {
  return new KiteError('InputException', message);
}
