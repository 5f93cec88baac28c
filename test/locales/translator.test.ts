import fc from 'fast-check';
import { editedFields } from '../../src/entities/case-edit';
import { caseStates, caseTypes, notices } from '../../src/entities/case-type';
import { en } from '../../src/locales/en';
import { type SentenceKey, translator, wordings } from '../../src/locales/translator';
import { failures } from '../views/failures';
import { hostileText } from '../views/hostile-text';
import { sentence } from '../views/strict-translator';

const keysOf = (at: object, path = ''): string[] =>
  Object.entries(at).flatMap(([name, value]) =>
    typeof value === 'string' ? [path + name] : keysOf(value as object, `${path}${name}.`),
  );
const keys = keysOf(en) as SentenceKey[];
const blanks = /\{\{(.+?)\}\}/g;
const blanksOf = (key: string) => [...sentence(key).matchAll(blanks)].map(([, name = '']) => name);

const t = translator();
const value = fc.oneof(
  hostileText(40),
  fc.constantFrom(
    '{{number}}',
    '{{- user}}',
    '{{user, uppercase}}',
    '$t(type.ban)',
    '$t(action.applied)',
    '$&',
    '$1',
    '$$',
    "$'",
    '&<>"/',
    '}}',
    '{{',
    '',
  ),
);

describe('translator', () => {
  it('fills every sentence with values as they are, whatever they look like to a template', () => {
    const filled = fc.constantFrom(...keys).chain((key) =>
      fc.record({
        key: fc.constant(key),
        values: fc.record(Object.fromEntries(blanksOf(key).map((name) => [name, value]))),
      }),
    );
    fc.assert(
      fc.property(filled, ({ key, values }) => {
        const expected = sentence(key).replace(blanks, (_, name: string) => values[name] ?? '');
        expect(t(key, values)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('fills numbers in as well', () => {
    expect(t('refusal.no_such_case', { number: 2_147_483_647 })).toBe(
      'There is no case 2147483647 in this server.',
    );
    expect(t('history.more', { count: 2 })).toBe(sentence('history.more').replace('{{count}}', '2'));
  });

  it('says it in English in a language that has no translation, and in a locale nobody knows', () => {
    for (const locale of [
      'en-US',
      'en-GB',
      'zh-TW',
      'pt-BR',
      'de-AT',
      'xx',
      '',
      'constructor',
      '__proto__',
    ]) {
      expect(translator(locale)('state.active')).toBe('In force');
    }
  });

  it('says it in German and in Spanish to whose client is', () => {
    const said = (['de', 'es-ES', 'es-419'] as const).map((locale) => translator(locale)('state.active'));
    expect(said).toEqual(['In Kraft', 'En vigor', 'En vigor']);
  });

  it('knows every wording of a sentence, with the same values in each', () => {
    expect(new Set(wordings('case.footer', { number: 7 }))).toEqual(new Set(['Case 7', 'Fall 7', 'Caso 7']));
  });
});

describe('The English catalogue', () => {
  it('has words for every type, state, notice, failure and field there is', () => {
    const needed = [
      ...caseTypes.flatMap((type) => [`type.${type}`, `did.${type}`]),
      ...[...caseStates, 'done'].map((state) => `state.${state}`),
      ...notices.map((notice) => `case.notice.${notice}`),
      ...failures.map((failure) => `failure.${failure}`),
      ...editedFields.map((field) => `history.field.${field}`),
    ];
    expect(needed.filter((key) => !keys.includes(key as SentenceKey))).toEqual([]);
  });

  it('has no empty sentence, and no blank that is not closed', () => {
    for (const key of keys) {
      expect(sentence(key).trim()).not.toBe('');
      expect(sentence(key).replace(blanks, '')).not.toMatch(/[{}]|\$t\(/);
    }
  });

  it('tells apart what must not look the same', () => {
    for (const group of [en.type, en.did, en.state, en.case.notice, en.failure, en.refusal]) {
      const sentences = Object.values(group);
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });
});
