// botframework-directlinejs, as Web Chat uses it, in Node.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import WebSocket from 'ws';
import xhr2 from 'xhr2';
import { check, until } from './checks.mjs';

globalThis.XMLHttpRequest = xhr2;
globalThis.WebSocket = WebSocket;
const { DirectLine } = createRequire(import.meta.url)('botframework-directlinejs');

const question = 'is it normal to be sore the day after?';
const emergency = "I can't control my bladder and my legs are numb";
const isBot = (activity) => activity.from.role === 'bot';
const outcome = (activity) => activity.entities.find((entity) => entity.type === 'urn:massagebot:outcome');

class Chat {
  constructor(options) {
    this.line = new DirectLine({ pollingInterval: 250, ...options });
    this.heard = [];
    this.subscription = this.line.activity$.subscribe((activity) => this.heard.push(activity));
  }

  hear(what, wanted) {
    return until(what, () => this.heard.find(wanted));
  }

  post(activity) {
    return new Promise((resolve, reject) => {
      this.line.postActivity({ from: { id: 'anna', name: 'Anna' }, type: 'message', ...activity }).subscribe(resolve, reject);
    });
  }

  async ask(text) {
    const id = await this.post({ text });
    return this.hear(`the answer to "${text}"`, (activity) => activity.replyToId === id && isBot(activity));
  }

  greeting() {
    return this.hear('the greeting', (activity) => isBot(activity) && outcome(activity).kind === 'notice');
  }

  end() {
    this.subscription.unsubscribe();
    this.line.end();
  }
}

export async function withChat(options, work) {
  const chat = new Chat(options);
  try {
    await work(chat);
  } finally {
    chat.end();
  }
}

const ids = (activities) => activities.map((activity) => activity.id);

export function assertCompleteAndInOrder(heard, history) {
  assert.deepEqual(ids(heard), ids(history), 'what was heard is the history, each message once and in order');
}

// Says something past the client, as another page of the same person does.
async function say(program, { line }, text) {
  const { status, body } = await program.call('POST', `/conversations/${line.conversationId}/activities`, {
    token: line.token,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', text, from: { id: 'anna' } }),
  });
  assert.equal(status, 200);
  return body.id;
}

export async function history(program, token, id) {
  return (await program.call('GET', `/conversations/${id}/activities`, { token })).body.activities;
}

export async function directLineChecks(program) {
  for (const webSocket of [true, false]) {
    const way = webSocket ? 'WebSocket' : 'polling';
    const options = { domain: program.domain, webSocket };

    await check(`directlinejs, ${way}: greeting, answer, echo, buttons, emergency`, () => withChat(options, async (chat) => {
      assert.match((await chat.greeting()).text, /automated helper/);

      const id = await chat.post({ text: question, channelData: { clientActivityID: `c-${way}` } });
      const answer = await chat.hear('the answer', (activity) => activity.replyToId === id);
      assert.match(answer.text, /36 hours/);
      assert.equal(outcome(answer).kind, 'answer');
      const echo = chat.heard.find((activity) => activity.id === id);
      assert.equal(echo.channelData.clientActivityID, `c-${way}`);
      assert.equal(echo.from.name, 'Anna');
      assert.ok(chat.heard.indexOf(echo) < chat.heard.indexOf(answer), 'the echo comes before the answer');

      const [button] = answer.suggestedActions.actions;
      assert.equal(button.type, 'imBack');
      const next = await chat.ask(button.value);
      assert.notEqual(outcome(next).kind, 'noAnswer');

      const advice = await chat.ask(emergency);
      assert.equal(outcome(advice).level, 'EMERGENCY');
      assert.match(advice.text, /999/);
      assertCompleteAndInOrder(chat.heard, await history(program, chat.line.token, chat.line.conversationId));
    }));

    await check(`directlinejs, ${way}: a token of tokens/generate`, async () => {
      const generated = (await program.call('POST', '/tokens/generate')).body;
      await withChat({ ...options, token: generated.token }, async (chat) => {
        await chat.greeting();
        assert.equal(chat.line.conversationId, generated.conversationId);
        assert.match((await chat.ask(question)).text, /36 hours/);
      });
    });

    await check(`directlinejs, ${way}: the same message twice is one message with one answer`, () => withChat(options, async (chat) => {
      await chat.greeting();
      const message = { text: "what's the weather", channelData: { clientActivityID: 'twice' } };
      const [first, second] = await Promise.all([chat.post(message), chat.post(message)]);
      await chat.ask('hello');
      assert.equal(first, second);
      assert.equal(chat.heard.filter((activity) => activity.id === first).length, 1);
      assert.equal(chat.heard.filter((activity) => activity.replyToId === first).length, 1);
    }));

    // By polling this client gives up for good at the first refused connection: only a new page helps, see the next.
    if (webSocket) await check(`directlinejs, ${way}: the server is killed and comes back; the client goes on by itself`, () => withChat(options, async (chat) => {
      await chat.greeting();
      await chat.ask(question);
      await program.kill();
      await program.run();
      const missed = await say(program, chat, 'thanks');
      await until('what was said meanwhile', () => chat.heard.find((activity) => activity.replyToId === missed), 45_000);
      assert.ok((await chat.ask('hello')).text);
      assertCompleteAndInOrder(chat.heard, await history(program, chat.line.token, chat.line.conversationId));
    }));

    await check(`directlinejs, ${way}: a new page goes on after a restart with conversation, token and watermark`, async () => {
      const before = new Chat(options);
      await before.greeting();
      await before.ask(question);
      const saved = { conversationId: before.line.conversationId, token: before.line.token };
      const { watermark } = before.line;
      before.end();
      const seen = [...before.heard];
      await program.kill();
      await program.run();
      await say(program, before, 'hello');
      await withChat({ ...options, ...saved, watermark }, async (after) => {
        await until('the rest', async () => seen.length + after.heard.length === (await history(program, saved.token, saved.conversationId)).length);
        await after.ask('thanks');
        assertCompleteAndInOrder([...seen, ...after.heard], await history(program, after.line.token, saved.conversationId));
      });
      await withChat({ ...options, ...saved }, async (reload) => {
        // This client hands a page of history on piece by piece: what is said meanwhile comes between, for Web Chat to sort.
        await until('the history', async () => reload.heard.length === (await history(program, saved.token, saved.conversationId)).length);
        await reload.ask('hello again');
        assertCompleteAndInOrder(reload.heard, await history(program, reload.line.token, saved.conversationId));
      });
    });
  }

  await check('directlinejs: its own refresh gives another token that works', async () => {
    const setInterval = globalThis.setInterval;
    const quarterHour = 15 * 60 * 1000;
    // The client refreshes every 15 minutes; here every half second.
    globalThis.setInterval = (work, delay, ...rest) => setInterval(work, delay >= quarterHour ? 500 : delay, ...rest);
    try {
      const { token } = (await program.call('POST', '/tokens/generate')).body;
      await withChat({ domain: program.domain, webSocket: true, token }, async (chat) => {
        await chat.greeting();
        const first = chat.line.token;
        await until('another token', () => chat.line.token !== first);
        assert.match((await chat.ask(question)).text, /36 hours/);
      });
    } finally {
      globalThis.setInterval = setInterval;
    }
  });

  await check('directlinejs: two pages in one conversation both hear everything', () => withChat({ domain: program.domain, webSocket: true }, async (one) => {
    await one.greeting();
    const saved = { conversationId: one.line.conversationId, token: one.line.token };
    await withChat({ domain: program.domain, webSocket: true, ...saved }, async (other) => {
      await other.greeting();
      const answer = await one.ask(question);
      await other.hear('the answer to the other page', (activity) => activity.id === answer.id);
      assertCompleteAndInOrder(other.heard, one.heard);
    });
  }));
}
