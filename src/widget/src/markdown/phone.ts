import type { Inline } from './parse';

/** A full number: an international or a trunk prefix and 8 to 14 more digits in groups, or three groups as in North America. */
const fullNumber = /(?<![\p{L}\p{N}.,/+#-])\d{3}-\d{3}-\d{4}(?![\p{L}\p{N}/]|[-.,]\d)|(?<![\p{L}\p{N}.,/+#-])(?:\+|0)\d(?:[ \u00a0().-]{0,2}\d){7,13}(?![\p{L}\p{N}/]|[-.,]\d)/u;

/** Emergency and help lines so well known that the digits alone say so: 999, 112, 911, 988, 111, 116 123. */
const knownForms = '999|112|911|988|111|116 ?123';

/** Other short numbers, taken as such only where a text says whom to call: 000, 1737, 13 11 14, 1800 022 222. */
const shortForms = '1800[ -]\\d{2,3}[ -]\\d{3,4}|116 ?\\d{3}|13 \\d\\d \\d\\d|1[1-8]\\d{2,3}|3[19]\\d\\d|000|[189]\\d\\d';

const everywhere = numbers(knownForms);
const whereHelpIsNamed = numbers(shortForms);

function numbers(forms: string): RegExp {
  return new RegExp(
    `${fullNumber.source}|(?<![\\p{L}\\p{N}.,/+#:£$€-])(?<![£$€#] )(?:${forms})(?![\\p{L}\\p{N}/%°]|[-.,:]\\d| ?(?:mg|ml|kg|g|cm|mm|bpm|%|°))`,
    'gu',
  );
}

/** Splits text into plain pieces and phone numbers that a tap calls. */
export function phonePieces(text: string, shortNumbers: boolean): Inline[] {
  const pieces: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(shortNumbers ? whereHelpIsNamed : everywhere)) {
    const number = match[0];
    if (match.index > done) pieces.push({ kind: 'text', text: text.slice(done, match.index) });
    const digits = number.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
    pieces.push({ kind: 'link', href: `tel:${digits}`, children: [{ kind: 'text', text: number }] });
    done = match.index + number.length;
  }
  if (done < text.length) pieces.push({ kind: 'text', text: text.slice(done) });
  return pieces;
}
