import type { ExportFormat } from '../../shared/contract/index.ts';
import { command } from './host.ts';
import { saveFile } from './save-file.ts';
import { say } from './ui-store.ts';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  html: 'text/html',
};

/** Saves a kept run as a file, as the command line writes it. */
export async function exportRun(run: string, format: ExportFormat): Promise<void> {
  const result = await command('backtest.export', { run, format });
  if (result.ok) saveFile(result.value.name, result.value.text, TYPES[format]);
  else say(`Export: ${result.error.message}`);
}
