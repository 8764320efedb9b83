// `npm start`: builds what is older than its sources and goes on as the application, in this same process.
import { pathToFileURL } from 'node:url';
import { buildIfStale, entry } from './build.mjs';

await buildIfStale();
process.argv = [process.execPath, entry, 'start', ...process.argv.slice(2)];
await import(pathToFileURL(entry).href);
