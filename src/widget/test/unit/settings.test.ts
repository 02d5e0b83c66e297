import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { mock, test } from 'node:test';
import en from '../../texts/en.json';
import { readSettings } from '../../src/settings';
import { fill, textsFor } from '../../src/texts';
import { backoffMs } from '../../src/directline/backoff';
import { unscaled } from '../../src/view/styles';

const page = { baseURI: 'https://clinic.example/a/', documentElement: { lang: '' }, location: { origin: 'https://clinic.example' } } as unknown as Document;
const script = (dataset: Record<string, string>) => ({ src: 'https://bot.example/widget/massagebot.js', dataset }) as unknown as HTMLScriptElement;

test('the address is that of the script unless the page says otherwise', () => {
  assert.equal(readSettings(script({}), page, 'en').directLine, 'https://bot.example/v3/directline');
  assert.equal(readSettings(null, page, 'en').directLine, 'https://clinic.example/v3/directline');
  assert.equal(readSettings(script({ directLine: '/bot/v3/directline/' }), page, 'en').directLine, 'https://clinic.example/bot/v3/directline');
});

test('a wrong setting is named and its default used', () => {
  const warn = mock.method(console, 'warn', () => {});
  const settings = readSettings(script({ directLine: 'ftp://x', position: 'top', rememberMinutes: 'long' }), page, 'fr');
  assert.equal(settings.directLine, 'https://bot.example/v3/directline');
  assert.equal(settings.position, 'right');
  assert.equal(settings.rememberMinutes, 1440);
  assert.equal(settings.locale, 'fr');
  assert.equal(settings.language, 'en');
  const said = warn.mock.calls.map(call => String(call.arguments[0]));
  assert.equal(said.length, 3);
  for (const name of ['data-direct-line="ftp://x"', 'data-position="top"', 'data-remember-minutes="long"']) {
    assert.ok(said.some(line => line.includes(name)), name);
  }
  warn.mock.restore();
});

test('texts are found by language and their places filled', () => {
  assert.equal(textsFor('en-GB').language, 'en');
  assert.equal(textsFor('xx').texts, textsFor('en').texts);
  assert.equal(fill('{count} new, {other}', { count: 2 }), '2 new, {other}');
});

test('texts keep the house rules: short sentences and no banned words', () => {
  for (const [name, text] of Object.entries(en)) {
    for (const sentence of text.split(/[.!?]/)) assert.ok(sentence.trim().split(/\s+/).length <= 20, name);
    assert.doesNotMatch(text, /toxin|detox|healing crisis|good pain|you have|it is just/i, name);
  }
});

test('every text is used', async () => {
  const folders = ['src', 'src/conversation', 'src/view', 'src/directline'];
  const files = await Promise.all(folders.map(async folder => (await readdir(folder)).filter(name => name.endsWith('.ts')).map(name => `${folder}/${name}`)));
  const code = (await Promise.all(files.flat().map(name => readFile(name, 'utf8')))).join('\n');
  for (const name of Object.keys(en)) assert.match(code, new RegExp(`texts\\.${name}\\b|addNotice\\('${name}'\\)`), name);
});

test('waiting grows, stays below twenty seconds and is spread out', () => {
  assert.ok(backoffMs(1, () => 0.5) < 500);
  assert.ok(backoffMs(99, () => 1) < 20_000);
  assert.notEqual(backoffMs(3, () => 0), backoffMs(3, () => 1));
});

test('a page that changes the root size does not change the size of the chat', () => {
  assert.equal(unscaled('a{width:2.5rem;margin:.5rem 1em}', 1.6), 'a{width:4rem;margin:0.8rem 1em}');
});
