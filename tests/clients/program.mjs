// The real program on a free loopback port, with a folder of its own. It can be killed and started again.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../src/MassageBot/bin/Release/net10.0/MassageBot.dll', import.meta.url));

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class Program {
  #child;
  #log = [];

  static async start(...settings) {
    const program = new Program();
    program.path = process.env.MASSAGEBOT_PROGRAM ?? built;
    if (!existsSync(program.path))
      throw new Error(`${program.path} is missing. Build it with: dotnet build src/MassageBot -c Release`);
    program.folder = await mkdtemp(join(tmpdir(), 'massagebot-clients-'));
    program.port = await freePort();
    program.address = `http://127.0.0.1:${program.port}`;
    program.domain = `${program.address}/v3/directline`;
    program.settings = settings;
    process.on('exit', () => program.#child?.kill('SIGKILL'));
    await program.run();
    return program;
  }

  async run() {
    const options = [`--urls=${this.address}`, '--Content:FitKnowledge=false', ...this.settings];
    const [command, ...before] = this.path.endsWith('.dll') ? ['dotnet', this.path] : [this.path];
    const child = spawn(command, [...before, ...options], { cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => this.#log.push(text.toString()));
    this.#child = child;
    const end = Date.now() + 60_000;
    while (Date.now() < end && child.exitCode === null) {
      try {
        if ((await fetch(`${this.address}/healthz`)).ok) return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    throw new Error(`The program did not start:\n${this.#log.join('')}`);
  }

  // As a power cut does: nothing is told beforehand.
  async kill() {
    const child = this.#child;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async stop() {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  async call(method, path, { token, body, headers = {} } = {}) {
    const response = await fetch(this.domain + path, {
      method,
      body,
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
  }
}
