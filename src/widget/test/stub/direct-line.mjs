// A small Direct Line endpoint in memory, for working on the widget and for its unit tests. Not part of the product.
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { replies, welcome } from './script.mjs';

/**
 * @param {{ port?: number, conversations?: Map<string, any>, serveFile?: (path: string, response: import('node:http').ServerResponse) => Promise<boolean>, sockets?: boolean }} [options]
 */
export async function startStub(options = {}) {
  const conversations = options.conversations ?? new Map();
  const faults = { refuse: /** @type {number[]} */ ([]), dropAfterAccept: 0, blockSockets: options.sockets === false };
  const state = { expired: false };
  const log = /** @type {string[]} */ ([]);
  const open = new Set();

  const say = (conversation, activity) => {
    const id = `${conversation.id}|${String(conversation.activities.length + 1).padStart(7, '0')}`;
    const stored = { ...activity, id, timestamp: new Date(Date.UTC(2026, 0, 5, 9, 30, conversation.activities.length)).toISOString() };
    conversation.activities.push(stored);
    const frame = JSON.stringify({ activities: [stored], watermark: String(conversation.activities.length) });
    for (const socket of conversation.sockets) socket.write(textFrame(frame));
    return id;
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub');
    const answer = (status, body) => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' });
      response.end(body === undefined ? '' : JSON.stringify(body));
    };
    if (!url.pathname.startsWith('/v3/directline')) {
      if (!await options.serveFile?.(url.pathname, response)) answer(404, {});
      return;
    }
    log.push(`${request.method} ${url.pathname}${url.search}`);
    if (request.method === 'OPTIONS') return answer(204);
    const fault = faults.refuse.shift();
    if (fault) return answer(fault, { error: { code: 'Fault' } });
    let text = '';
    for await (const piece of request) text += piece;
    const grant = id => ({
      conversationId: id, token: `token.${id}`, expires_in: 1800,
      streamUrl: `ws://${request.headers.host}/v3/directline/stream?conversation=${id}&t=${randomUUID()}`,
    });
    const route = url.pathname.slice('/v3/directline'.length);
    const token = /^Bearer token\.(.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (route === '/tokens/generate') return answer(200, { ...grant(randomUUID().slice(0, 8)), streamUrl: undefined });
    if (!token) return answer(401, {});
    if (route === '/tokens/refresh') return answer(conversations.has(token) ? 200 : 403, grant(token));
    if (route === '/conversations') {
      const conversation = { id: token, activities: [], sockets: new Set() };
      conversations.set(token, conversation);
      answer(201, grant(token));
      welcome.forEach(activity => say(conversation, activity));
      return;
    }
    const [, , id, rest] = route.split('/');
    const conversation = conversations.get(id);
    if (!conversation || id !== token) return answer(404, {});
    if (!rest) state.expired = false;
    else if (state.expired) return answer(403, { error: { code: 'TokenExpired' } });
    const watermark = Number(url.searchParams.get('watermark') || 0);
    if (!rest) {
      const granted = grant(id);
      return answer(200, { ...granted, streamUrl: `${granted.streamUrl}&watermark=${watermark}` });
    }
    if (request.method === 'GET') {
      return answer(200, { activities: conversation.activities.slice(watermark), watermark: String(conversation.activities.length) });
    }
    const activity = JSON.parse(text);
    const clientId = activity.channelData?.clientActivityID;
    let activityId = conversation.activities.find(known => known.channelData?.clientActivityID === clientId)?.id;
    if (!activityId) {
      activityId = say(conversation, activity);
      if (activity.type === 'message') setTimeout(() => replies(activity.text).forEach(reply => say(conversation, reply)), 30);
    }
    if (faults.dropAfterAccept > 0) {
      faults.dropAfterAccept--;
      request.socket.destroy();
      return;
    }
    answer(200, { id: activityId });
  });

  server.on('upgrade', (request, socket) => {
    const url = new URL(request.url ?? '/', 'http://stub');
    const conversation = conversations.get(url.searchParams.get('conversation') ?? '');
    if (faults.blockSockets || !conversation) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    conversation.sockets.add(socket);
    open.add(socket);
    const gone = () => {
      conversation.sockets.delete(socket);
      open.delete(socket);
    };
    socket.on('close', gone).on('error', gone).on('data', data => {
      if ((data[0] & 15) === 8) socket.end();
    });
    socket.write(textFrame(''));
    const missed = conversation.activities.slice(Number(url.searchParams.get('watermark') || 0));
    if (missed.length > 0) socket.write(textFrame(JSON.stringify({ activities: missed, watermark: String(conversation.activities.length) })));
  });

  await new Promise(resolve => server.listen(options.port ?? 0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const dropSockets = () => open.forEach(socket => socket.destroy());
  return {
    port,
    base: `http://127.0.0.1:${port}/v3/directline`,
    conversations,
    faults,
    log,
    say,
    dropSockets,
    async stop() {
      dropSockets();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
    /** Whether tokens count as expired; a reconnect makes them good again. */
    get expired() {
      return state.expired;
    },
    set expired(value) {
      state.expired = value;
    },
  };
}

function textFrame(text) {
  const body = Buffer.from(text);
  const head = body.length < 126 ? Buffer.from([0x81, body.length])
    : body.length < 65536 ? Buffer.from([0x81, 126, body.length >> 8, body.length & 255])
      : Buffer.concat([Buffer.from([0x81, 127]), (() => { const size = Buffer.alloc(8); size.writeBigUInt64BE(BigInt(body.length)); return size; })()]);
  return Buffer.concat([head, body]);
}
