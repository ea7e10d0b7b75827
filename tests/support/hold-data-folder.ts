// Run as a process of its own: opens the data folder named on the command line and holds it until killed.
import { openDataFolder } from '../../main/adapters/sqlite/data-folder.ts';

const folder = openDataFolder(process.argv[2] ?? '');
process.stdout.write(folder.ok ? 'held\n' : `${folder.error.message}\n`);
setInterval(() => folder, 60_000);
