import { textsFor, type ChosenTexts } from './texts';

/** What the clinic's page says about the widget, from the script tag's data- attributes. */
export interface Settings extends ChosenTexts {
  /** Base address of the Direct Line endpoint, without a slash at the end. */
  readonly directLine: string;
  /** Language sent with each message, as BCP 47. */
  readonly locale: string;
  readonly title: string;
  readonly position: 'left' | 'right';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly open: boolean;
  /** How long after the last activity a browser still remembers the conversation. */
  readonly rememberMinutes: number;
}

const defaultRememberMinutes = 24 * 60;

/** Reads the settings; a value that makes no sense is named in the console and its default is used. */
export function readSettings(script: HTMLScriptElement | null, page: Document, browserLocale: string): Settings {
  const data: DOMStringMap = script?.dataset ?? {};
  const origin = script?.src ? new URL(script.src, page.baseURI).origin : page.location.origin;
  const locale = data['locale'] || page.documentElement.lang || browserLocale || 'en';
  const { texts, language } = textsFor(locale);
  return {
    directLine: address(data['directLine'], origin, page.baseURI),
    locale,
    texts,
    language,
    title: data['title'] || texts.title,
    position: oneOf('data-position', data['position'], ['right', 'left']),
    theme: oneOf('data-theme', data['theme'], ['auto', 'light', 'dark']),
    open: data['open'] === 'true' || data['open'] === '',
    rememberMinutes: minutes('data-remember-minutes', data['rememberMinutes']),
  };
}

function address(value: string | undefined, origin: string, base: string): string {
  const fallback = `${origin}/v3/directline`;
  if (!value) return fallback;
  try {
    const url = new URL(value, base);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url.href.replace(/\/+$/, '');
  } catch {
    // Reported below, like every other wrong value.
  }
  warn('data-direct-line', value, 'an http or https address', fallback);
  return fallback;
}

function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly [T, ...T[]]): T {
  if (!value) return allowed[0];
  const found = allowed.find(candidate => candidate === value);
  if (!found) warn(name, value, allowed.join(', '), allowed[0]);
  return found ?? allowed[0];
}

function minutes(name: string, value: string | undefined): number {
  if (!value) return defaultRememberMinutes;
  const number = Number(value);
  if (Number.isFinite(number) && number >= 0) return number;
  warn(name, value, 'a number of minutes, 0 or more', String(defaultRememberMinutes));
  return defaultRememberMinutes;
}

function warn(name: string, value: string, wanted: string, used: string): void {
  console.warn(`MassageBot widget: ${name}="${value}" is not valid. Use ${wanted}. "${used}" is used instead.`);
}
