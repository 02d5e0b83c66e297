import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../src/directline/activity';
import { withStub, type Page, type Stub } from './fixture';

const question = 'How long will I be sore?';

async function askFor(page: Page): Promise<Activity> {
  page.chat.connect();
  await page.until(() => page.texts.length === 1, 'the welcome');
  page.chat.send(question);
  await page.until(() => page.texts.length === 3, 'the answer');
  const item = page.chat.items[2];
  assert.ok(item?.kind === 'message');
  return item.activity;
}

function reactionsIn(stub: Stub): Activity[] {
  return [...stub.conversations.values()].flatMap(conversation => conversation.activities).filter(activity => activity.type === 'messageReaction');
}

test('a thumb is shown at once and sent for the answer, which gets no reply and no place in the log', () => withStub({}, async (stub, open) => {
  const page = open();
  const answer = await askFor(page);
  const id = answer.id ?? '';
  page.chat.rate(id, 'like');
  assert.equal(page.chat.ratingOf(id), 'like');
  assert.deepEqual(page.chat.outgoing, []);
  await page.until(() => reactionsIn(stub).length === 1, 'the reaction');
  const [sent] = reactionsIn(stub);
  assert.equal(sent?.replyToId, id);
  assert.deepEqual(sent?.reactionsAdded, [{ type: 'like' }]);
  assert.equal(sent?.reactionsRemoved, undefined);
  assert.equal(page.texts.length, 3);
  assert.ok(page.chat.choices, 'what could be pressed still can');
}));

test('changing one\'s mind takes the old thumb back with the new one, and pressing again takes it back', () => withStub({}, async (stub, open) => {
  const page = open();
  const id = (await askFor(page)).id ?? '';
  page.chat.rate(id, 'like');
  page.chat.rate(id, 'dislike');
  assert.equal(page.chat.ratingOf(id), 'dislike');
  page.chat.rate(id, 'dislike');
  assert.equal(page.chat.ratingOf(id), undefined);
  await page.until(() => reactionsIn(stub).length === 3, 'the reactions');
  assert.deepEqual(
    reactionsIn(stub).map(({ reactionsAdded, reactionsRemoved }) => [reactionsAdded?.[0]?.type, reactionsRemoved?.[0]?.type]),
    [['like', undefined], ['dislike', 'like'], [undefined, 'dislike']],
  );
  await page.until(() => page.chat.ratingOf(id) === undefined, 'its own echoes change nothing');
}));

test('after a reload the pressed thumb is read from the history', () => withStub({}, async (stub, open) => {
  const before = open('before');
  const id = (await askFor(before)).id ?? '';
  before.chat.rate(id, 'like');
  before.chat.rate(id, 'dislike');
  await before.until(() => reactionsIn(stub).length === 2, 'the reactions');
  before.close();

  const after = open('after');
  after.chat.connect();
  await after.until(() => after.texts.length === 3, 'the history');
  await after.until(() => after.chat.ratingOf(id) === 'dislike', 'the thumb');
  assert.deepEqual(after.heard, []);
}));

test('a thumb that cannot be sent is not pressed any more', () => withStub({}, async (stub, open) => {
  const page = open();
  const id = (await askFor(page)).id ?? '';
  stub.faults.refuse.push(500);
  page.chat.rate(id, 'like');
  await page.until(() => page.chat.ratingOf(id) === undefined, 'the thumb is let go');
  assert.deepEqual(reactionsIn(stub), []);
}));

test('only answers of the conversation that is going on can be rated', () => withStub({}, async (_, open) => {
  const page = open();
  const answer = await askFor(page);
  const [welcome, own] = page.chat.items;
  assert.ok(welcome?.kind === 'message' && own?.kind === 'message');
  assert.equal(page.chat.isRateable(answer), true);
  assert.equal(page.chat.isRateable(welcome.activity), false);
  assert.equal(page.chat.isRateable(own.activity), false);
  for (const kind of ['smallTalk', 'disposition', 'noAnswer', 'suggestions', 'question']) {
    assert.equal(page.chat.isRateable({ ...answer, entities: [{ type: 'urn:massagebot:outcome', kind } as never] }), false);
  }
  page.chat.send('forget me');
  await page.until(() => page.texts.length === 5, 'the question');
  page.chat.send('Yes');
  await page.until(() => page.chat.isForgotten, 'the browser forgets');
  assert.equal(page.chat.isRateable(answer), false);
}));
