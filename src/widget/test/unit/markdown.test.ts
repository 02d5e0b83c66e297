import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBlocks, parseInline, safeAddress, type Inline } from '../../src/markdown/parse';

const plain = { shortNumbers: false };
const help = { shortNumbers: true };
const text = (value: string): Inline => ({ kind: 'text', text: value });

test('bold and italic words are marked, stars alone are not', () => {
  assert.deepEqual(parseInline('a **b *c*** d', plain), [
    text('a '), { kind: 'strong', children: [text('b '), { kind: 'emphasis', children: [text('c')] }] }, text(' d'),
  ]);
  assert.deepEqual(parseInline('2 * 3 * 4 and snake_case_name **open', plain), [text('2 * 3 * 4 and snake_case_name **open')]);
  assert.deepEqual(parseInline('\\*kept\\*', plain), [text('*kept*')]);
});

test('HTML stays text', () => {
  assert.deepEqual(parseInline('<img src=x onerror=alert(1)>', plain), [text('<img src=x onerror=alert(1)>')]);
});

test('only http, https, tel and mailto become links', () => {
  assert.deepEqual(parseInline('[book](https://clinic.example/a_(b))', plain), [
    { kind: 'link', href: 'https://clinic.example/a_(b)', children: [text('book')] },
  ]);
  assert.deepEqual(parseInline('[bad](javascript:alert(1)) [worse](data:text/html,x)', plain), [text('bad'), text(' '), text('worse')]);
  for (const address of ['java\nscript:alert(1)', ' javascript:x', 'vbscript:x', '//clinic.example', '/path', 'file:///etc/passwd', 'https://', 'tel:999;phone-context=x y']) {
    assert.equal(safeAddress(address), undefined, address);
  }
  assert.equal(safeAddress('tel:+44-20-7946-0123'), 'tel:+44-20-7946-0123');
  assert.equal(safeAddress('mailto:desk@clinic.example'), 'mailto:desk@clinic.example');
});

test('a bare address is a link and the full stop after it is not part of it', () => {
  assert.deepEqual(parseInline('See https://clinic.example/x.', plain), [
    text('See '), { kind: 'link', href: 'https://clinic.example/x', children: [text('https://clinic.example/x')] }, text('.'),
  ]);
});

test('full phone numbers are links everywhere; dates and references are not', () => {
  assert.deepEqual(parseInline('Call 020 7946 0123 now', plain), [
    text('Call '), { kind: 'link', href: 'tel:02079460123', children: [text('020 7946 0123')] }, text(' now'),
  ]);
  assert.deepEqual(parseInline('+44 (0)20 7946 0123', plain), [
    { kind: 'link', href: 'tel:+442079460123', children: [text('+44 (0)20 7946 0123')] },
  ]);
  for (const sentence of ['On 2026-11-01 at 09:30', 'Reference E-0123456789', '01/11/2026 and 3.14', 'after 120 or 180 days', '1737 people', 'room 1112']) {
    assert.deepEqual(parseInline(sentence, plain), [text(sentence)]);
  }
});

test('the best known emergency numbers are links everywhere', () => {
  assert.deepEqual(parseInline('Call 999 or 112.', plain).flatMap(part => (part.kind === 'link' ? [part.href] : [])), ['tel:999', 'tel:112']);
});

test('other short numbers are links where a text says whom to call', () => {
  const links = (sentence: string) => parseInline(sentence, help).flatMap(part => (part.kind === 'link' ? [part.href] : []));
  assert.deepEqual(links('Call 999 or 112. Samaritans: 116 123, NHS 111.'), ['tel:999', 'tel:112', 'tel:116123', 'tel:111']);
  assert.deepEqual(links('000, Lifeline on 13 11 14, healthdirect on 1800 022 222, 1737, 3114, 988'), [
    'tel:000', 'tel:131114', 'tel:1800022222', 'tel:1737', 'tel:3114', 'tel:988',
  ]);
  assert.deepEqual(links('0800 111 0 111 or 800-656-4673'), ['tel:08001110111', 'tel:8006564673']);
  assert.deepEqual(links('Take 100 mg, 120 bpm, 100 % or £ 150, 10000 m, 200 metres, 2026, 38.5'), []);
});

test('lists, headings, paragraphs and line breaks keep their order', () => {
  assert.deepEqual(parseBlocks('# Head\none\ntwo\n\n- a\n- b\n  more\n\n3. c\n4. d\n\nend', plain), [
    { kind: 'heading', lines: [[text('Head')]] },
    { kind: 'paragraph', lines: [[text('one')], [text('two')]] },
    { kind: 'list', ordered: false, start: 1, items: [[text('a')], [text('b more')]] },
    { kind: 'list', ordered: true, start: 3, items: [[text('c')], [text('d')]] },
    { kind: 'paragraph', lines: [[text('end')]] },
  ]);
});

test('long hostile text is read in reasonable time', () => {
  const started = performance.now();
  for (const piece of ['*a ', '**', '[', '[a](', '_a_b', '0 ', '\\']) parseBlocks(piece.repeat(2000), help);
  assert.ok(performance.now() - started < 5000);
});
