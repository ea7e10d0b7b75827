import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { Http } from './http.ts';
import type { Master } from './master-file.ts';
import { readMaster } from './master-thread.ts';
import { networkFault } from './refusal.ts';

export interface DownloadSurroundings {
  readonly http: Http;
  readonly address: string;
  readonly scheduler: Scheduler;
  readonly realTime: RealTime;
}

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 100_000_000;

/** The security master as it is now, kept in a file as well; no login is needed. One reason where it cannot be had. */
export async function downloadMaster(
  around: DownloadSurroundings,
  file: string,
): Promise<Result<Master, string>> {
  const { http, address, realTime, scheduler } = around;
  const fetchedAt = scheduler.now();
  const got = await http.get({ url: address, headers: {}, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
  if (!got.ok) return err(networkFault(got.error).message);
  const { status, bytes } = got.value;
  if (status !== 200) return err(`Breeze answers ${status} instead of the list`);
  // A copy: a buffer of the network's may be a part of one that others use.
  const zip = new Uint8Array(bytes).buffer;
  const read = await readMaster({ zip, fetchedAt, file }, realTime);
  return read.ok ? ok(read.value) : read;
}
