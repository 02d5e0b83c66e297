import { phonePieces } from './phone';

/** The small part of Markdown that answers use. Everything else stays plain text, HTML included. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly Inline[])[] };

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

export interface ParseOptions {
  /** Also link less known short numbers such as 1737; only where the text is about calling for help. */
  readonly shortNumbers: boolean;
}

const listLine = /^\s{0,6}(?:([-*+•])|(\d{1,2})[.)])\s+(.*)$/;
const headingLine = /^#{1,6}\s+(.*?)\s*#*$/;
const ruleLine = /^\s*(?:-\s*){3,}$|^\s*(?:\*\s*){3,}$/;

export function parseBlocks(text: string, options: ParseOptions): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let list: { ordered: boolean; start: number; items: string[] } | undefined;

  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', lines: paragraph.map(line => parseInline(line, options)) });
    paragraph = [];
  };
  const endList = () => {
    if (list) blocks.push({ kind: 'list', ordered: list.ordered, start: list.start, items: list.items.map(item => parseInline(item, options)) });
    list = undefined;
  };

  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const item = ruleLine.test(line) ? null : listLine.exec(line);
    const heading = headingLine.exec(line);
    if (item) {
      endParagraph();
      const ordered = item[2] !== undefined;
      if (list && list.ordered !== ordered) endList();
      list ??= { ordered, start: ordered ? Number(item[2]) : 1, items: [] };
      list.items.push(item[3] ?? '');
    } else if (heading) {
      endParagraph();
      endList();
      blocks.push({ kind: 'heading', lines: [parseInline(heading[1] ?? '', options)] });
    } else if (line.trim() === '' || ruleLine.test(line)) {
      endParagraph();
      // A blank line between items does not end a list; the next other line does.
    } else if (list && /^\s{2,}/.test(line) && paragraph.length === 0) {
      list.items[list.items.length - 1] += ` ${line.trim()}`;
    } else {
      endList();
      paragraph.push(line.trim());
    }
  }
  endParagraph();
  endList();
  return blocks;
}

const escape = /^\\([\\`*_{}[\]()#+\-.!|~>])/;
const link = /^\[((?:[^[\]\\]|\\.)+)\]\(\s*<?([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\s*\)/;
const autoLink = /^<((?:https?:\/\/|mailto:|tel:)[^\s<>]+)>/i;
const bareLink = /^https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]*_]/i;

export function parseInline(text: string, options: ParseOptions): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const endPlain = () => {
    if (plain !== '') found.push(...phonePieces(plain, options.shortNumbers));
    plain = '';
  };

  for (let i = 0; i < text.length;) {
    const rest = text.slice(i);
    const escaped = escape.exec(rest);
    if (escaped) {
      plain += escaped[1];
      i += 2;
      continue;
    }
    const match = link.exec(rest);
    if (match) {
      endPlain();
      const children = parseInline(match[1] ?? '', { shortNumbers: false }).flatMap(withoutLinks);
      const href = safeAddress(match[2] ?? '');
      found.push(...(href === undefined ? children : [{ kind: 'link' as const, href, children }]));
      i += match[0].length;
      continue;
    }
    const auto = autoLink.exec(rest);
    const bare = auto ?? (/[\p{L}\p{N}]$/u.test(plain) ? null : bareLink.exec(rest));
    if (bare) {
      const address = bare[1] ?? bare[0];
      const href = safeAddress(address);
      if (href !== undefined) {
        endPlain();
        found.push({ kind: 'link', href, children: [{ kind: 'text', text: address.replace(/^(?:mailto|tel):/i, '') }] });
        i += bare[0].length;
        continue;
      }
    }
    const marked = emphasis(rest, plain, options);
    if (marked) {
      endPlain();
      found.push(marked.inline);
      i += marked.length;
      continue;
    }
    plain += text[i];
    i++;
  }
  endPlain();
  return found;
}

function emphasis(rest: string, before: string, options: ParseOptions): { inline: Inline; length: number } | undefined {
  for (const mark of ['**', '__', '*', '_']) {
    if (!rest.startsWith(mark)) continue;
    // Inside a word an underscore is a letter like any other.
    if (mark[0] === '_' && /[\p{L}\p{N}]$/u.test(before)) return undefined;
    const inside = rest.slice(mark.length);
    if (inside === '' || /^\s/.test(inside)) continue;
    const end = closing(inside, mark);
    if (end < 0) continue;
    return {
      inline: { kind: mark.length === 2 ? 'strong' : 'emphasis', children: parseInline(inside.slice(0, end), options) },
      length: mark.length * 2 + end,
    };
  }
  return undefined;
}

function closing(text: string, mark: string): number {
  const letter = mark[0] as string;
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '\\') {
      i++;
      continue;
    }
    if (!text.startsWith(mark, i) || /\s/.test(text[i - 1] ?? ' ')) continue;
    let run = 1;
    while (text[i + run] === letter) run++;
    if (mark.length === 1 && run === 2) {
      i += 1;
      continue;
    }
    const end = i + run - mark.length;
    if (letter === '_' && /[\p{L}\p{N}]/u.test(text[end + mark.length] ?? '')) continue;
    return end;
  }
  return -1;
}

function withoutLinks(inline: Inline): readonly Inline[] {
  return inline.kind === 'link' ? inline.children : [inline];
}

/** The address when it is one a client may follow: http, https, tel, mailto; otherwise undefined. */
export function safeAddress(address: string): string | undefined {
  // A browser drops tabs and line ends inside a scheme; what has them is not an honest link.
  if (/[\u0000-\u0020]/.test(address)) return undefined;
  if (/^tel:\+?[\d().-]+$/i.test(address) || /^mailto:[^\s@]+@[^\s@]+$/i.test(address)) return address;
  if (!/^https?:\/\//i.test(address)) return undefined;
  try {
    return new URL(address).href;
  } catch {
    return undefined;
  }
}
