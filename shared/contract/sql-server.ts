/** How the server is told who asks. The secret that goes with it is kept apart, in the secret store. */
export type SqlServerLogin =
  /** The secret is the password. */
  | { readonly kind: 'sql'; readonly user: string }
  /** NTLM; the secret is the password. */
  | { readonly kind: 'windows'; readonly domain: string; readonly user: string }
  /** Microsoft Entra; the secret is the password. */
  | {
      readonly kind: 'entraPassword';
      readonly user: string;
      readonly client: string;
      readonly tenant: string;
    }
  /** Microsoft Entra; the secret is the client's. */
  | { readonly kind: 'entraService'; readonly client: string; readonly tenant: string }
  /** Microsoft Entra; the secret is an access token, as another program brought it. */
  | { readonly kind: 'entraToken' }
  /** Microsoft Entra, as the machine is signed in; without a secret of ours. */
  | { readonly kind: 'entraDefault' };

/** Where the user's SQL Server is. */
export interface SqlServerAddress {
  readonly server: string;
  readonly port: number;
  /** A named instance takes the place of the port. */
  readonly instance: string | null;
  readonly database: string;
  readonly login: SqlServerLogin;
  /** Off only for a server on the same machine that knows no TLS. */
  readonly encrypt: boolean;
  /** Takes a certificate that nobody vouches for, as servers make for themselves. */
  readonly trustCertificate: boolean;
}
