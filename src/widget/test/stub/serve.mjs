// Serves the demonstration page with the stub behind it: npm run stub, then open the address.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStub } from './direct-line.mjs';

const root = fileURLToPath(new URL('../../../MassageBot/wwwroot', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ws:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

const stub = await startStub({
  port: Number(process.env.PORT ?? 4173),
  async serveFile(path, response) {
    const name = normalize(path.endsWith('/') ? `${path}index.html` : path);
    try {
      const file = await readFile(join(root, name));
      response.writeHead(200, { 'Content-Type': `${types[extname(name)] ?? 'application/octet-stream'}; charset=utf-8`, 'Content-Security-Policy': policy });
      response.end(file);
      return true;
    } catch {
      return false;
    }
  },
});
console.log(`http://127.0.0.1:${stub.port}/`);
