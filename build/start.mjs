/** `npm start [-- arguments]`: installs what is missing, builds what changed, opens the program. */
import process from 'node:process';
import { build } from './build.mjs';
import { isRoot, root, run, withDisplay } from './run.mjs';
import { readyOrExit } from './setup.mjs';

const runtime = await readyOrExit();
await build();

// Chromium's sandbox can't be had as root.
const flags = isRoot ? ['--no-sandbox'] : [];
const [command, args] = withDisplay(runtime.executable, [...flags, root, ...process.argv.slice(2)]);
process.exitCode = run(command, args);
