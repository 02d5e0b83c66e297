import en from '../texts/en.json';

/** Every sentence of the interface, by its name in texts/*.json. */
export type Texts = Readonly<Record<keyof typeof en, string>>;

/** One file a language; a language that is missing here falls back to English. */
const languages: Readonly<Record<string, Texts>> = { en };

export interface ChosenTexts {
  readonly texts: Texts;
  /** The language the texts are written in, which may differ from the one asked for. */
  readonly language: string;
}

/** Finds the texts for a locale such as "en-GB": the exact one, then its language, then English. */
export function textsFor(locale: string): ChosenTexts {
  const exact = locale.toLowerCase();
  const base = exact.split('-')[0] ?? exact;
  for (const language of [exact, base]) {
    const texts = languages[language];
    if (texts) return { texts, language };
  }
  return { texts: en, language: 'en' };
}

/** Puts values into a text's {places}. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
