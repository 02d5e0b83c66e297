// Microsoft's own clients, and an independent one, against the running program. See README.md.
import { botiumChecks } from './botium.mjs';
import { breakingChecks } from './breaking.mjs';
import { finish } from './checks.mjs';
import { directLineChecks } from './directline.mjs';
import { freePort, Program } from './program.mjs';
import { protocolChecks } from './protocol.mjs';
import { webChatChecks } from './webchat.mjs';

const pagePort = await freePort();
const origin = `http://127.0.0.1:${pagePort}`;
const program = await Program.start(`--DirectLine:AllowedOrigins:0=${origin}`);
try {
  const only = process.argv[2];
  if (!only || only === 'protocol') await protocolChecks(program, origin);
  if (!only || only === 'directline') await directLineChecks(program);
  if (!only || only === 'breaking') await breakingChecks(program);
  if (!only || only === 'botium') await botiumChecks();
  if (!only || only === 'webchat') await webChatChecks(program, pagePort);
} finally {
  await program.stop();
}

finish();
process.exit();
