import { de } from '../../src/locales/de';
import { en } from '../../src/locales/en';
import { es } from '../../src/locales/es';

type Tree = { readonly [name: string]: string | Tree };

function sentencesOf(at: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(at).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[path + name, value]] : sentencesOf(value, `${path}${name}.`),
  );
}

const blanksOf = (text: string) => [...text.matchAll(/\{\{.+?\}\}/g)].map(([blank]) => blank).sort();
/** What is typed or read as it stands, in whatever language: commands, options, tables, durations. */
const codeOf = (text: string) =>
  [...text.matchAll(/`[^`]+`|\b\d+[a-z]+\b|\b\d{4}-\d\d-\d\d\b/g)].map(([code]) => code).sort();

const english = sentencesOf(en);
const translations = { de, es } as const;

/** Sentences that are the same in both languages, each for a reason. */
const sameOnPurpose = {
  de: [
    'type.kick',
    'type.timeout',
    'case.person',
    'list.line',
    'permission.Administrator',
    'doctor.line',
    'limits.one',
    'stats.line',
    'record.line',
  ],
  es: ['type.softban', 'settings.no', 'list.line', 'doctor.line', 'limits.one', 'stats.line', 'record.line'],
} as const satisfies Record<keyof typeof translations, readonly string[]>;

/** The longest a sentence may be where Discord sets the limit, by how its key begins. */
const limits: readonly (readonly [beginning: RegExp, most: number])[] = [
  [/^(command|subcommand|option|choice)\./, 100],
  [/^(type|state)\./, 100],
  [
    /^(list\.(newer|older)|overdue\.tryNow|delete\.(lift|keep)|undo\.label|question\.(yes|no|changeIt)|import\.(same|new|cancel)|batch\.cancel|limits\.(approve|refuse))$/,
    80,
  ],
  [/^(data\.(blank|erase)|batch\.(ban|undo))$/, 80 - '2147483647'.length + '{{count}}'.length],
  [/^(case|list|history|settings|notice|doctor|stats|import|record|batch|limits)\.title$/, 256],
  [/^jail\.(roleName|channelName)$/, 100],
  [/^(case|batch\.cause)\./, 256],
  [/^/, 600],
];

describe.each(Object.entries(translations))('The catalogue in %s', (language, catalogue) => {
  const translated = new Map(sentencesOf(catalogue));
  const pairs = english.map(([key, text]) => [key, text, translated.get(key) ?? ''] as const);

  it('has every sentence, and none besides', () => {
    expect([...translated.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  it('leaves open in each sentence what the English one does, and nothing else', () => {
    for (const [key, text, translation] of pairs) {
      expect([key, [...new Set(blanksOf(translation))]]).toEqual([key, [...new Set(blanksOf(text))]]);
      expect(translation.replace(/\{\{\w+\}\}/g, '')).not.toMatch(/[{}]|\$t\(/);
    }
  });

  it('keeps what is typed as it is typed', () => {
    for (const [key, text, translation] of pairs)
      expect([key, codeOf(translation)]).toEqual([key, codeOf(text)]);
  });

  it('leaves no sentence in English but those that are the same in both', () => {
    const same = pairs.filter(([, text, translation]) => text === translation).map(([key]) => key);
    expect(same.sort()).toEqual([...sameOnPurpose[language as keyof typeof translations]].sort());
  });

  it('ends what is a sentence in English as a sentence', () => {
    for (const [key, text, translation] of pairs) {
      expect([key, /[.:?]\**$/.test(translation)]).toEqual([key, /[.:?]\**$/.test(text)]);
    }
  });

  it('tells apart what must not look the same', () => {
    for (const group of [
      catalogue.type,
      catalogue.did,
      catalogue.state,
      catalogue.case.notice,
      catalogue.refusal,
    ]) {
      const sentences = Object.values(group);
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });

  it('names the case in a footer with its number alone, by which a post is found again', () => {
    expect(catalogue.case.footer).toMatch(/^\D*\{\{number\}\}\D*$/);
  });
});

it.each(Object.entries({ en, ...translations }))(
  'fits into what Discord takes, in %s',
  (_language, catalogue) => {
    for (const [key, text] of sentencesOf(catalogue)) {
      const [, most = 0] = limits.find(([beginning]) => beginning.test(key)) ?? [];
      expect([key, text.trim() !== '' && text.length <= most]).toEqual([key, true]);
    }
  },
);
