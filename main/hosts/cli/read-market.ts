import type { Result } from '../../../shared/units/index.ts';
import type { Recording } from '../../domain/market/recorded/index.ts';
import type { RunSources } from '../../research/report/run.ts';
import { readRecording } from './replay-files.ts';

/** The market of a run, from its files or from a history; SQLite is loaded only for the latter. */
export async function readMarket(sources: RunSources): Promise<Result<Recording, string>> {
  if (sources.history === null) return readRecording(sources);
  const { recordingFromHistory } = await import('./recording-from-history.ts');
  return recordingFromHistory(sources.history, sources.calendar);
}
