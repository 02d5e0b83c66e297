import type { Inline } from './parse';

/** A full number: an international or a trunk prefix, then 8 to 14 digits in groups. */
const fullNumber = /(?<![\p{L}\p{N}.,/+#-])(?:\+|0)\d(?:[ \u00a0().-]{0,2}\d){7,13}(?![\p{L}\p{N}/]|[-.,]\d)/gu;

/** Also a number of three digits, or 116 and three more, as emergency and help lines have. */
const anyNumber = new RegExp(
  `${fullNumber.source}|(?<![\\p{L}\\p{N}.,/+#:£$€-])(?<![£$€#] )[19]\\d{2}(?: \\d{3})?(?![\\p{L}\\p{N}/%°]|[-.,:]\\d| ?(?:mg|ml|kg|g|cm|mm|bpm|%|°))`,
  'gu',
);

/** Splits text into plain pieces and phone numbers that a tap calls. */
export function phonePieces(text: string, shortNumbers: boolean): Inline[] {
  const pieces: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(shortNumbers ? anyNumber : fullNumber)) {
    const number = match[0];
    if (match.index > done) pieces.push({ kind: 'text', text: text.slice(done, match.index) });
    const digits = number.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
    pieces.push({ kind: 'link', href: `tel:${digits}`, children: [{ kind: 'text', text: number }] });
    done = match.index + number.length;
  }
  if (done < text.length) pieces.push({ kind: 'text', text: text.slice(done) });
  return pieces;
}
