import fc from 'fast-check';
import { caseTypes } from '../../src/entities/case-type';
import { ImportSummary } from '../../src/entities/import-summary';
import { translator } from '../../src/locales/translator';
import type { ImportQuestion } from '../../src/moderation/transfer/ask-import';
import { fromBanImportId } from '../../src/views/ban-import';
import { isPostOf } from '../../src/views/case-post';
import { fromImportId, toImportId } from '../../src/views/import-id';
import { importPost, isPostOfImport } from '../../src/views/import-post';
import { importQuestion } from '../../src/views/import-question';
import { importReply } from '../../src/views/import-reply';
import { anyNumber } from './hostile-case';
import { buttonsOf, messageFaults } from './message-faults';
import { t } from './strict-translator';

const aQuestion = (given: Partial<ImportQuestion> = {}): ImportQuestion => ({
  ...{ id: '5', source: 'zeppelin', leftOut: [], isZoneless: false, counts: [['ban', 3]], total: 3 },
  ...{ known: 0, live: 0, left: 0, next: 8, numbers: { first: 8, last: 10, gaps: 0, taken: [] } },
  ...given,
});

const labels = (question: ImportQuestion) => buttonsOf(importQuestion(question, t)).map(({ label }) => label);

describe('importQuestion', () => {
  it('offers the same numbers only where none is taken and every case has one', () => {
    const [same, fresh, cancel] = ['Import with the same numbers', 'Import with new numbers', 'Cancel'];
    expect(labels(aQuestion())).toEqual([same, fresh, cancel]);
    expect(labels(aQuestion({ numbers: { first: 1, last: 9, gaps: 0, taken: [1] } }))).toEqual([
      fresh,
      cancel,
    ]);
    expect(labels(aQuestion({ numbers: null }))).toEqual([fresh, cancel]);
    const nothing = { id: null, total: 0, counts: [] };
    expect(labels(aQuestion(nothing))).toEqual(['Import the existing bans …']);
    expect(labels(aQuestion({ ...nothing, source: 'discord' }))).toEqual([]);
  });

  it('is taken by Discord and pings nobody, however much there is to say', () => {
    const faults = ['no_row', 'bad_user', 'twice', 'deleted_there'] as const;
    const any = fc.record({
      leftOut: fc.array(fc.record({ line: anyNumber, fault: fc.constantFrom(...faults) })),
      counts: fc
        .subarray([...caseTypes], { minLength: 1 })
        .map((types) => types.map((type) => [type, 50_000] as const)),
      source: fc.constantFrom('zeppelin' as const, 'discord' as const),
      known: anyNumber,
      left: anyNumber,
      live: anyNumber,
      isZoneless: fc.boolean(),
      numbers: fc.option(
        fc.record({ first: anyNumber, last: anyNumber, gaps: anyNumber, taken: fc.array(anyNumber) }),
      ),
    });
    fc.assert(
      fc.property(any, (given) => {
        const message = importQuestion(aQuestion(given), t);
        expect(messageFaults(message)).toEqual([]);
        expect(message.allowedMentions).toEqual({ parse: [] });
      }),
    );
  });
});

describe('the id of its buttons', () => {
  it('is read back, and nothing else is', () => {
    for (const choice of ['same', 'new', 'cancel'] as const) {
      expect(fromImportId(toImportId({ choice, id: '17' }))).toEqual({ choice, id: '17' });
    }
    expect(fromBanImportId('import:bans')).toEqual({ imports: 'bans' });
    expect(fromImportId('import:bans')).toBeNull();
    for (const other of ['import:same:', 'import:all:1', 'import:new:0', 'import:new:1:2', 'erase:new:1']) {
      expect(fromImportId(other)).toBeNull();
      expect(fromBanImportId(other)).toBeNull();
    }
  });
});

describe('importReply', () => {
  it('says how many cases there are and their numbers, or that there are none', () => {
    expect(importReply({ count: 2, firstNumber: 8, lastNumber: 9, source: 'csv' }, t).content).toContain(
      '2, with numbers from 8 to 9',
    );
    expect(importReply(null, t)).toMatchObject({ content: 'Nothing was imported.', components: [] });
  });
});

describe('importPost', () => {
  const summary: ImportSummary = Object.assign(new ImportSummary(), {
    ...{ id: '17', guildId: '1', importedById: '5', source: 'discord', channelId: '2' },
    ...{ caseCount: 2, firstNumber: 8, lastNumber: 9, importedAt: new Date(0), triedAt: new Date(0) },
  } as const);

  it('says how many cases, from where and by whom, and pings nobody', () => {
    const post = importPost(summary, t);
    expect(post).toMatchObject({
      embeds: [
        {
          title: 'Import 17',
          description: 'Cases imported: 2, with numbers from 8 to 9.\nFrom the server’s ban list, by <@5>.',
        },
      ],
      allowed_mentions: { parse: [] },
    });
    expect(messageFaults(post)).toEqual([]);
  });

  it('is known by its own number in any language, and never taken for the post of a case', () => {
    for (const locale of ['en', 'de', 'es-ES']) {
      const { embeds = [] } = importPost(summary, translator(locale));
      expect([isPostOfImport('17', embeds), isPostOfImport('1', embeds)]).toEqual([true, false]);
      expect(isPostOf(17, embeds)).toBe(false);
    }
  });
});
