import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SessionStore } from '../../src/conversation/session-store';

function memory() {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}

test('a session is remembered, and only what is named is overwritten', () => {
  const storage = memory();
  const one = new SessionStore('x', storage, 1000, () => 5);
  const other = new SessionStore('x', storage, 1000, () => 6);
  one.save({ conversationId: 'c', token: 't1', open: true });
  other.save({ token: 't2' });
  assert.deepEqual(one.load(), { conversationId: 'c', token: 't2', open: true, at: 6 });
});

test('a session older than the clinic allows is forgotten', () => {
  const storage = memory();
  let now = 0;
  const store = new SessionStore('x', storage, 1000, () => now);
  store.save({ conversationId: 'c', token: 't' });
  now = 1000;
  assert.ok(store.load());
  now = 1001;
  assert.equal(store.load(), undefined);
  assert.equal(storage.entries.size, 0);
});

test('with nothing to remember, nothing reaches the browser storage', () => {
  const storage = memory();
  const store = new SessionStore('x', storage, 0, () => 5_000_000);
  store.save({ conversationId: 'c', token: 't' });
  assert.equal(storage.entries.size, 0);
  assert.equal(store.load()?.conversationId, 'c');
});

test('nothing is stored before there is a conversation, and rubbish is ignored', () => {
  const storage = memory();
  const store = new SessionStore('x', storage, 1000, () => 5);
  store.save({ open: true });
  assert.equal(storage.entries.size, 0);
  storage.entries.set(store.key, '{"conversationId":7}');
  assert.equal(store.load(), undefined);
  storage.entries.set(store.key, 'not json');
  assert.equal(store.load(), undefined);
});

test('storage that throws leaves a chat that works on this page', () => {
  const fail = () => {
    throw new Error('denied');
  };
  const store = new SessionStore('x', { getItem: fail, setItem: fail, removeItem: fail }, 1000, () => 5);
  store.save({ conversationId: 'c', token: 't' });
  assert.equal(store.load()?.token, 't');
  store.clear();
  assert.equal(store.load(), undefined);
});
