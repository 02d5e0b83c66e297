import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf, isExclusive, sentText } from '../../src/conversation/choices';
import { outcomeType, type Activity } from '../../src/directline/activity';

const options = [{ id: 'numb', title: 'Numbness' }, { id: 'none', title: 'None of these' }];
const question = (more: object, actions: string[]): Activity => ({
  type: 'message',
  id: 'c|1',
  entities: [{ type: outcomeType, kind: 'question', options, ...more } as never],
  suggestedActions: { actions: actions.map(title => ({ type: 'imBack', title, value: title })) },
});

test('suggested actions and the same options are offered once', () => {
  const choices = choicesOf([question({}, ['Numbness', 'None of these'])]);
  assert.deepEqual(choices?.actions.map(action => action.title), ['Numbness', 'None of these']);
  assert.deepEqual(choices?.ticks, []);
});

test('options without suggested actions are offered as buttons', () => {
  assert.deepEqual(choicesOf([question({}, [])])?.actions.map(sentText), ['Numbness', 'None of these']);
});

test('several ticks leave only the other actions as buttons', () => {
  const choices = choicesOf([question({ multiple: true }, ['Numbness', 'None of these', 'Talk to a person'])]);
  assert.deepEqual(choices?.ticks, options);
  assert.deepEqual(choices?.actions.map(action => action.title), ['Talk to a person']);
});

test('the last message that offers something wins, and none offers nothing', () => {
  const bare: Activity = { type: 'message', id: 'c|2', text: 'ok' };
  assert.equal(choicesOf([question({}, ['A']), bare])?.key, 'c|1');
  assert.equal(choicesOf([bare]), undefined);
});

test('a press sends the text, then the value, then the title; a link sends nothing', () => {
  assert.equal(sentText({ type: 'messageBack', title: 'Yes', text: 'yes please', value: { a: 1 } }), 'yes please');
  assert.equal(sentText({ type: 'postBack', title: 'Yes', value: 'yes' }), 'yes');
  assert.equal(sentText({ type: 'postBack', title: 'Yes', value: { a: 1 } }), 'Yes');
  assert.equal(sentText({ type: 'openUrl', title: 'Book', value: 'https://clinic.example' }), '');
});

test('"none" and "unsure" rule other ticks out unless the option says otherwise', () => {
  assert.equal(isExclusive({ id: 'none', title: '' }), true);
  assert.equal(isExclusive({ id: 'unsure', title: '' }), true);
  assert.equal(isExclusive({ id: 'numb', title: '' }), false);
  assert.equal(isExclusive({ id: 'none', title: '', exclusive: false }), false);
});
