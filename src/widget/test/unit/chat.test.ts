import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startStub } from '../stub/direct-line.mjs';
import { Page, withStub } from './fixture';

const welcome = /^Hello\./;
const answer = /^Soreness after/;
const question = 'How long will I be sore?';

test('a question is shown once and answered over the socket', () => withStub({}, async (stub, open) => {
  const page = open();
  page.chat.connect();
  await page.until(() => page.texts.length === 1, 'the welcome');
  page.chat.send(question);
  assert.deepEqual(page.chat.outgoing.map(message => message.status), ['sending']);
  assert.equal(page.chat.choices, undefined);
  await page.until(() => page.texts.length === 3, 'the answer');
  assert.match(page.texts[0] ?? '', welcome);
  assert.equal(page.texts[1], question);
  assert.match(page.texts[2] ?? '', answer);
  assert.deepEqual(page.chat.outgoing, []);
  assert.equal(page.heard.length, 2);
  assert.ok(stub.log.every(line => !/GET .*activities/.test(line)), 'no polling while the socket is open');
}));

test('where sockets are blocked, polling brings the same', () => withStub({ sockets: false }, async (_, open) => {
  const page = open();
  page.chat.connect();
  await page.until(() => page.texts.length === 1, 'the welcome');
  page.chat.send(question);
  await page.until(() => page.texts.length === 3, 'the answer');
  assert.equal(page.chat.state, 'online');
}));

test('after a reload the same conversation goes on with its history, which is not announced again', () => withStub({}, async (stub, open) => {
  const before = open('before');
  before.chat.connect();
  await before.until(() => before.texts.length === 1, 'the welcome');
  before.chat.send(question);
  await before.until(() => before.texts.length === 3, 'the answer');
  before.close();

  const after = open('after');
  after.chat.connect();
  await after.until(() => after.texts.length === 3, 'the history');
  assert.deepEqual(after.heard, []);
  assert.deepEqual(after.chat.choices?.actions.map(action => action.title), ['That helped', 'I have another question']);
  after.chat.send('That helped');
  await after.until(() => after.texts.length === 5, 'the next answer');
  assert.equal(stub.conversations.size, 1);
}));

test('whether the chat is open is remembered from the first conversation on', () => withStub({}, async (_, open) => {
  const before = open('before');
  before.chat.connect();
  before.chat.keepOpen(true);
  await before.until(() => before.texts.length === 1, 'the welcome');
  assert.deepEqual(open('after').chat.remembered(), { open: true });
  before.chat.keepOpen(false);
  assert.deepEqual(open('later').chat.remembered(), { open: false });
}));

test('a server that restarts loses nothing and nothing is said twice', async () => {
  const first = await startStub();
  const page = new Page(first, new Map(), 'page');
  page.chat.connect();
  await page.until(() => page.texts.length === 1 && page.chat.state === 'online', 'the welcome');
  await first.stop();
  await page.until(() => page.chat.state !== 'online', 'the loss is noticed', 2000);
  page.chat.send(question);
  const second = await startStub({ port: first.port, conversations: first.conversations });
  try {
    await page.until(() => page.texts.length === 3, 'the answer after the restart', 12_000);
    await page.until(() => page.chat.state === 'online', 'the connection');
    assert.deepEqual(page.texts.filter(text => text === question), [question]);
  } finally {
    page.close();
    await second.stop();
  }
});

test('an answer to a send that got lost does not send the message twice', () => withStub({ sockets: false }, async (stub, open) => {
  const page = open();
  page.chat.connect();
  await page.until(() => page.texts.length === 1, 'the welcome');
  stub.faults.dropAfterAccept = 1;
  page.chat.send(question);
  await page.until(() => page.texts.length === 3 && page.chat.outgoing.length === 0, 'the answer');
  const [conversation] = [...stub.conversations.values()];
  assert.equal(conversation.activities.filter((activity: { text: string }) => activity.text === question).length, 1);
}));

test('a send that fails for long offers a retry, which keeps the client id', async () => {
  const first = await startStub();
  const page = new Page(first, new Map(), 'page');
  page.chat.connect();
  await page.until(() => page.texts.length === 1, 'the welcome');
  await first.stop();
  page.chat.send('one');
  page.chat.send('two');
  await page.until(() => page.chat.outgoing.every(message => message.status === 'failed'), 'both failed', 12_000);
  assert.deepEqual(page.chat.outgoing.map(message => message.clientId), ['page-1', 'page-2']);
  const second = await startStub({ port: first.port, conversations: first.conversations });
  try {
    page.chat.retry();
    await page.until(() => page.chat.outgoing.length === 0 && page.texts.length === 5, 'both sent', 15_000);
    const [conversation] = [...second.conversations.values()];
    const sent = conversation.activities.flatMap((activity: { channelData?: { clientActivityID: string } }) => activity.channelData?.clientActivityID ?? []);
    assert.deepEqual(sent, ['page-1', 'page-2']);
  } finally {
    page.close();
    await second.stop();
  }
});

test('what was not sent survives a reload and waits for the client', async () => {
  const first = await startStub();
  const storage = new Map<string, string>();
  const before = new Page(first, storage, 'before');
  before.chat.connect();
  await before.until(() => before.texts.length === 1, 'the welcome');
  await first.stop();
  before.chat.send('still here?');
  await before.until(() => before.chat.state === 'offline', 'the loss is noticed');
  before.close();
  const second = await startStub({ port: first.port, conversations: first.conversations });
  const after = new Page(second, storage, 'after');
  try {
    after.chat.connect();
    await after.until(() => after.texts.length === 1, 'the history');
    assert.deepEqual(after.chat.outgoing, [{ clientId: 'before-1', text: 'still here?', status: 'failed' }]);
    after.chat.retry();
    await after.until(() => after.texts.length === 3, 'the answer');
  } finally {
    after.close();
    await second.stop();
  }
});

for (const status of [401, 403, 404]) {
  test(`a stored session refused with ${status} starts afresh and says so`, () => withStub({}, async (stub, open) => {
    const before = open('before');
    before.chat.connect();
    await before.until(() => before.texts.length === 1, 'the welcome');
    before.close();
    stub.faults.refuse.push(status);
    const after = open('after');
    after.chat.connect();
    await after.until(() => after.texts.length === 2, 'the new welcome');
    assert.equal(after.texts[0], '(startedAfresh)');
    assert.match(after.texts[1] ?? '', welcome);
    assert.equal(stub.conversations.size, 2);
  }));
}

test('a page that may not use the chat says so and does not hammer the server', () => withStub({}, async (stub, open) => {
  stub.faults.refuse.push(403, 403, 403);
  const page = open();
  page.chat.connect();
  await page.until(() => page.chat.state === 'refused', 'the refusal');
  await new Promise(resolve => setTimeout(resolve, 600));
  assert.equal(stub.log.length, 1);
}));

test('a refused message says so and is not tried again by itself', () => withStub({}, async (stub, open) => {
  const page = open();
  page.chat.connect();
  await page.until(() => page.texts.length === 1, 'the welcome');
  stub.faults.refuse.push(413);
  page.chat.send('too long');
  await page.until(() => page.chat.outgoing[0]?.status === 'notAccepted', 'the refusal');
  assert.equal(stub.log.filter(line => line.startsWith('POST') && line.endsWith('/activities')).length, 1);
}));

test('an expired token is renewed and the send repeated', () => withStub({}, async (stub, open) => {
  const page = open();
  page.chat.connect();
  await page.until(() => page.texts.length === 1, 'the welcome');
  stub.faults.refuse.push(401);
  page.chat.send(question);
  await page.until(() => page.texts.length === 3, 'the answer');
  assert.equal(stub.log.filter(line => line.endsWith('/tokens/refresh')).length, 1);
}));

test('forgetting is asked back by the bot; the browser forgets when the yes has arrived', () => withStub({}, async (stub, open) => {
  const page = open();
  page.chat.connect();
  await page.until(() => page.texts.length === 1, 'the welcome');
  page.chat.forget('forget me');
  await page.until(() => page.texts.length === 3, 'the question');
  assert.equal(page.chat.isForgotten, false);
  assert.equal(page.storage.size, 1);
  page.chat.send('Yes');
  await page.until(() => page.chat.isForgotten && page.texts.length === 5, 'forgotten');
  assert.equal(page.storage.size, 0);
  page.chat.startNew();
  await page.until(() => page.texts.length === 1 && page.chat.state === 'online', 'a new chat');
  assert.equal(stub.conversations.size, 2);
}));

test('a no keeps the conversation', () => withStub({}, async (_, open) => {
  const page = open();
  page.chat.connect();
  await page.until(() => page.texts.length === 1, 'the welcome');
  page.chat.forget('forget me');
  await page.until(() => page.texts.length === 3, 'the question');
  page.chat.send('No');
  await page.until(() => page.texts.length === 5, 'the answer');
  assert.equal(page.chat.isForgotten, false);
  assert.equal(page.storage.size, 1);
}));

test('a yes that does not arrive forgets nothing', () => withStub({}, async (stub, open) => {
  const page = open();
  page.chat.connect();
  await page.until(() => page.texts.length === 1, 'the welcome');
  page.chat.forget('forget me');
  await page.until(() => page.texts.length === 3, 'the question');
  stub.faults.refuse.push(400);
  page.chat.send('Yes');
  await page.until(() => page.chat.outgoing[0]?.status === 'notAccepted', 'the failure');
  assert.equal(page.chat.isForgotten, false);
  assert.equal(page.storage.size, 1);
}));

test('a conversation that the server erased is not begun again by itself', () => withStub({}, async (stub, open) => {
  const page = open();
  page.chat.connect();
  await page.until(() => page.texts.length === 1, 'the welcome');
  page.chat.forget('forget me');
  await page.until(() => page.texts.length === 3, 'the question');
  page.chat.send('Yes');
  await page.until(() => page.chat.isForgotten && page.texts.length === 5, 'forgotten');
  stub.conversations.clear();
  stub.dropSockets();
  await page.until(() => page.chat.state === 'idle', 'at rest');
  assert.equal(stub.conversations.size, 0);
}));

test('a token that expired while polling is renewed by reconnecting', () => withStub({ sockets: false }, async (stub, open) => {
  const page = open();
  page.chat.connect();
  await page.until(() => page.chat.state === 'online' && page.texts.length === 1, 'the welcome');
  stub.expired = true;
  await page.until(() => !stub.expired, 'the renewal');
  page.chat.send(question);
  await page.until(() => page.texts.length === 3, 'the answer');
  assert.equal(stub.conversations.size, 1);
}));

test('typing shows until the message comes', () => withStub({}, async (stub, open) => {
  const page = open();
  page.chat.connect();
  await page.until(() => page.texts.length === 1 && page.chat.state === 'online', 'the welcome');
  page.chat.send('think');
  await page.until(() => page.chat.isTyping, 'typing');
  const [conversation] = [...stub.conversations.values()];
  stub.say(conversation, { type: 'message', from: { id: 'bot', role: 'bot' }, text: 'thought' });
  await page.until(() => !page.chat.isTyping && page.texts.includes('thought'), 'the thought');
}));

test('messages that come while the chat is closed count as unread until it is opened', () => withStub({}, async (stub, open) => {
  const before = open('before');
  before.chat.connect();
  await before.until(() => before.texts.length === 1, 'the welcome');
  before.chat.markSeen();
  before.close();
  const [conversation] = [...stub.conversations.values()];
  stub.say(conversation, { type: 'message', from: { id: 'bot', role: 'bot' }, text: 'How are you today?' });
  const after = open('after');
  after.chat.connect();
  await after.until(() => after.texts.length === 2, 'the history');
  assert.equal(after.chat.unread, 1);
  after.chat.markSeen();
  assert.equal(after.chat.unread, 0);
}));
