// `npm run sdc -- …`: builds what is older than its sources and goes on as the command line, in this same process.
import { pathToFileURL } from 'node:url';
import { buildIfStale, entry } from './build.mjs';

await buildIfStale();
process.argv = [process.execPath, entry, ...process.argv.slice(2)];
await import(pathToFileURL(entry).href);
