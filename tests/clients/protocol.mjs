// What the clients above don't show by themselves, call by call.
import assert from 'node:assert/strict';
import WebSocket from 'ws';
import { check, until } from './checks.mjs';

const json = { 'content-type': 'application/json' };

async function started(program) {
  const opened = await program.call('POST', '/conversations');
  assert.equal(opened.status, 201);
  await until('the greeting', async () => (await poll(program, opened.body)).activities.length > 0);
  return opened.body;
}

async function poll(program, { conversationId, token }, query = '') {
  return (await program.call('GET', `/conversations/${conversationId}/activities${query}`, { token })).body;
}

const send = (program, { conversationId, token }, activity) => program.call('POST', `/conversations/${conversationId}/activities`, {
  token, headers: json, body: JSON.stringify({ type: 'message', from: { id: 'anna' }, ...activity }),
});

function listen(streamUrl) {
  const socket = new WebSocket(streamUrl);
  const frames = [];
  socket.on('message', (text) => frames.push(JSON.parse(text)));
  return { socket, frames, activities: () => frames.flatMap((frame) => frame.activities) };
}

export async function protocolChecks(program, origin) {
  await check('protocol: every way to say "from the start" is understood, nonsense is not', async () => {
    const talk = await started(program);
    for (const query of ['', '?watermark=', '?watermark=-', '?watermark=0', '?watermark=null', '?watermark=undefined'])
      assert.equal((await poll(program, talk, query)).activities.length, 1, query);
    const { status, body } = await program.call('GET', `/conversations/${talk.conversationId}/activities?watermark=abc`, { token: talk.token });
    assert.equal(status, 400);
    assert.match(body.error.message, /^MB4112/);
  });

  await check('protocol: ids and watermarks rise strictly and a watermark beyond the end is no error', async () => {
    const talk = await started(program);
    await send(program, talk, { text: 'hello' });
    const all = await until('the answer', async () => {
      const page = await poll(program, talk);
      return page.activities.length >= 3 && page;
    });
    const ids = all.activities.map((activity) => activity.id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
    assert.deepEqual(await poll(program, talk, '?watermark=99999'), { activities: [], watermark: '99999' });
    assert.deepEqual((await poll(program, talk, `?watermark=${all.watermark}`)).activities, []);
  });

  await check('protocol: starting with an empty body, an empty user, either spelling, and no usable token', async () => {
    for (const body of [undefined, '', '{}', '{"user":{}}', '{"User":{"Id":"dl_x"}}', '{"user":{"id":"dl_x"},"locale":"en-GB"}', '[]', 'no json'])
      assert.equal((await program.call('POST', '/conversations', { headers: json, body })).status, 201, body);
    for (const token of ['undefined', 'null', 'a-token-of-another-day'])
      assert.equal((await program.call('POST', '/conversations', { token })).status, 201, token);
  });

  await check('protocol: a start that is sent again is the same conversation with one greeting', async () => {
    const generated = (await program.call('POST', '/tokens/generate')).body;
    const starts = await Promise.all([1, 2, 3].map(() => program.call('POST', '/conversations', { token: generated.token })));
    for (const start of starts) {
      assert.ok([200, 201].includes(start.status));
      assert.equal(start.body.conversationId, generated.conversationId);
    }
    const { body: { id } } = await send(program, generated, { text: 'hello' });
    const page = await until('the answer', async () => {
      const seen = await poll(program, generated);
      return seen.activities.some((activity) => activity.replyToId === id) && seen;
    });
    const notices = page.activities.filter((activity) => activity.entities?.some((entity) => entity.kind === 'notice'));
    assert.equal(notices.length, 1, JSON.stringify(page.activities.map((activity) => activity.text)));
  });

  await check('protocol: refresh with an empty body, no body, and JSON', async () => {
    const talk = await started(program);
    for (const body of [undefined, '', '{}']) {
      const { status, body: refreshed } = await program.call('POST', '/tokens/refresh', { token: talk.token, body, headers: body === '{}' ? json : {} });
      assert.equal(status, 200);
      assert.equal(refreshed.conversationId, talk.conversationId);
      assert.equal((await poll(program, { ...talk, token: refreshed.token })).activities.length, 1);
    }
  });

  await check('protocol: errors can be read by the allowed website, and tell others why not', async () => {
    const refused = await program.call('GET', '/conversations/x/activities', { headers: { origin } });
    assert.equal(refused.status, 401);
    assert.equal(refused.headers.get('access-control-allow-origin'), origin);
    const unknown = await program.call('GET', '/nothing', { headers: { origin } });
    assert.equal(unknown.status, 404);
    assert.equal(unknown.headers.get('access-control-allow-origin'), origin);
    const damaged = await started(program).then((talk) => program.call('POST', `/conversations/${talk.conversationId}/activities`, {
      token: talk.token, headers: { ...json, origin }, body: '{',
    }));
    assert.equal(damaged.status, 400);
    assert.equal(damaged.headers.get('access-control-allow-origin'), origin);
    const foreign = await program.call('POST', '/conversations', { headers: { origin: 'https://elsewhere.example' } });
    assert.equal(foreign.status, 403);
    assert.match(foreign.body.error.message, /^MB4106/);
    const preflight = await program.call('OPTIONS', '/conversations/x/activities', {
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type,x-ms-bot-agent' },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-max-age'), '86400');
  });

  await check('protocol: several sockets, a stream address used again, empty frames, a watermark on every frame', async () => {
    const talk = await started(program);
    const listeners = [listen(talk.streamUrl), listen(talk.streamUrl), listen(talk.streamUrl)];
    try {
      for (const listener of listeners) await until('the greeting', () => listener.activities().length === 1);
      listeners[0].socket.send('');
      listeners[1].socket.send('  ');
      listeners[2].socket.terminate();
      await send(program, talk, { text: 'hello' });
      for (const listener of listeners.slice(0, 2)) {
        await until('echo and answer', () => listener.activities().length >= 3);
        for (const frame of listener.frames) assert.match(frame.watermark, /^\d+$/);
      }
      const again = listen(talk.streamUrl);
      listeners.push(again);
      await until('everything from the start', () => again.activities().length >= 3);
      const { watermark } = listeners[0].frames.at(-1);
      const reconnected = (await program.call('GET', `/conversations/${talk.conversationId}?watermark=${watermark}`, { token: talk.token })).body;
      const later = listen(reconnected.streamUrl);
      listeners.push(later);
      await send(program, talk, { text: 'thanks' });
      await until('the news only', () => later.activities().length >= 2);
      assert.equal(later.activities()[0].text, 'thanks');
    } finally {
      for (const { socket } of listeners) socket.terminate();
    }
  });

  await check('protocol: names with spaces and other letters, a missing or unknown replyToId', async () => {
    const talk = await started(program);
    for (const name of ['Anna Maria  Müller', '李 小龙', '']) {
      const { status, body } = await send(program, talk, { text: 'hello', from: { id: 'a b', name } });
      assert.equal(status, 200);
      const echo = (await poll(program, talk)).activities.find((activity) => activity.id === body.id);
      assert.equal(echo.from.name ?? '', name);
    }
    assert.equal((await send(program, talk, { text: 'hello', replyToId: 'gone' })).status, 200);
    assert.equal((await send(program, talk, { text: 'hello', replyToId: null })).status, 200);
  });

  await check('protocol: the message is accepted before the bot has answered', async () => {
    const talk = await started(program);
    const from = performance.now();
    const { status } = await send(program, talk, { text: 'is it normal to be sore the day after?' });
    assert.equal(status, 200);
    assert.ok(performance.now() - from < 5000, 'accepted in well under 20 s');
  });

  await check('protocol: files in any order, names with spaces, told to the bot without their content', async () => {
    const talk = await started(program);
    const activity = new Blob([JSON.stringify({ type: 'message', from: { id: 'anna' }, text: '' })], { type: 'application/vnd.microsoft.activity' });
    const photo = new Blob([new Uint8Array(3_000_000)], { type: 'image/jpeg' });
    for (const first of [true, false]) {
      const form = new FormData();
      if (first) form.append('activity', activity, 'blob');
      form.append('file', photo, 'my bruise (2).jpg');
      if (!first) form.append('activity', activity, 'blob');
      const sent = await program.call('POST', `/conversations/${talk.conversationId}/upload?userId=anna`, { token: talk.token, body: form });
      assert.equal(sent.status, 200);
      const reply = await until('the answer', async () => (await poll(program, talk)).activities.find((item) => item.replyToId === sent.body.id));
      assert.match(reply.text, /can't look at pictures/);
      const echo = (await poll(program, talk)).activities.find((item) => item.id === sent.body.id);
      assert.deepEqual(echo.attachments, [{ contentType: 'image/jpeg', name: 'my bruise (2).jpg' }]);
    }
  });
}
