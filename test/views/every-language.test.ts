import fc from 'fast-check';
import { caseTypes } from '../../src/entities/case-type';
import { translator } from '../../src/locales/translator';
import { actionReply } from '../../src/views/action-reply';
import { caseFile } from '../../src/views/case-file';
import { caseHistory } from '../../src/views/case-history';
import { caseList } from '../../src/views/case-list';
import { casePost, isPostOf } from '../../src/views/case-post';
import { deletionReply } from '../../src/views/deletion-reply';
import { endingReply } from '../../src/views/ending-reply';
import { guildQuestion, personQuestion } from '../../src/views/erasure-question';
import { erasureReply } from '../../src/views/erasure-reply';
import { importQuestion } from '../../src/views/import-question';
import { importReply } from '../../src/views/import-reply';
import { notice, undoneNotice } from '../../src/views/notice';
import { numberChoices } from '../../src/views/number-choices';
import { outcomeReply } from '../../src/views/outcome-reply';
import { overduePost } from '../../src/views/overdue-post';
import { undoReply } from '../../src/views/undo-reply';
import { aCase, hostileCase, postsOfAll as named } from './hostile-case';
import { hostileText } from './hostile-text';
import { choiceFaults, messageFaults } from './message-faults';

const most = 2 ** 31 - 1;
const id = String(2n ** 63n - 1n);
const asked = { askedById: id, askedAt: new Date('2199-12-31T23:59:59.999Z') };
const ofPerson = { what: 'person', userId: id, ...asked } as const;
const ofGuild = { what: 'guild', seenEndings: most, ...asked } as const;
const counts = { cases: most, edits: most, files: most, reports: most, actedOn: most, live: most };
const guildCounts = { ...counts, lastNumber: most, endings: most, jailed: most, pendingNumber: null };
const erased = { caseCount: most, reportCount: most, fileCount: most, postCount: most };

/** As much as can be recorded of a person. */
const person = {
  userId: id,
  joinedAt: asked.askedAt,
  byType: caseTypes.map((type) => ({ type, count: most })),
  latest: Array.from({ length: 3 }, () => ({
    ...({ number: most, type: 'untimeout', status: 'applied', ending: 'undone', deletedAt: null } as const),
    createdAt: asked.askedAt,
  })),
};

const numbers = Array.from({ length: 25 }, () => most);
const step = { numbers, windowSeconds: most, action: 'tempban', durationSeconds: most } as const;
const warning = aCase({ type: 'warn', sanction: null, notice: 'closed' });
const escalated = {
  ...{ escalation: step, escalationState: 'refused', escalatedTo: null, escalatedFrom: most },
  escalationRefusal: 'x'.repeat(300),
} as const;

describe.each(['de', 'es-ES', 'es-419'])('In %s', (locale) => {
  const t = translator(locale);

  it('Discord takes every message about a case, whatever stands in the case', () => {
    fc.assert(
      fc.property(hostileCase, hostileText(100), (record, guild) => {
        const escalation = { step, record, refusal: null };
        const hindrance = { failure: 'forbidden' } as const;
        const messages = [
          actionReply({ record, replacedNumber: most, evidenceKept: false }, t),
          actionReply({ record: warning, replacedNumber: null, evidenceKept: false, escalation }, t),
          casePost(Object.assign(record, escalated), t),
          caseFile({ record, evidence: [], named }, t),
          casePost(record, t),
          undoReply({ record, lift: null }, t),
          undoneNotice(record, guild, t),
          outcomeReply({ is: 'offered', offer: { id, live: record } }, t),
          outcomeReply(
            {
              is: 'asked',
              question: { id, asked: { type: 'tempban', userId: id }, userName: guild, person },
            },
            t,
          ),
          deletionReply(record, t),
          endingReply({ record, isOver: record.endedAt !== null, hindrance }, t),
          notice(record, guild, t),
          overduePost(record, hindrance, t),
          caseHistory({ record, edits: [], named }, t),
          caseList(
            { cases: Array.from({ length: 10 }, () => record), newerThan: most, olderThan: most, named },
            {},
            t,
          ),
        ];
        for (const message of messages) expect(messageFaults(message)).toEqual([]);
        expect(choiceFaults(numberChoices([record], t))).toEqual([]);
        expect(isPostOf(record.number, casePost(record, t).embeds ?? [])).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('Discord takes every question about erasing, and what came of it, whatever the counts', () => {
    for (const message of [
      personQuestion({ order: ofPerson, counts }, t),
      guildQuestion({ order: ofGuild, counts: guildCounts }, t),
      erasureReply(ofPerson, erased, t),
      erasureReply(ofGuild, erased, t),
    ]) {
      expect(messageFaults(message)).toEqual([]);
    }
  });

  it('Discord takes what an import would do, and what came of it, whatever the counts', () => {
    const leftOut = Array.from({ length: 20 }, () => ({ line: most, fault: 'bad_user' }) as const);
    const counts = caseTypes.map((type) => [type, most] as const);
    const asked = { id, source: 'zeppelin', leftOut, isZoneless: true, counts, total: most } as const;
    const numbers = { first: most, last: most, gaps: most };
    for (const taken of [[], Array.from({ length: 20 }, () => most)]) {
      const known = { known: most, live: most, left: most, next: most };
      const question = { ...asked, ...known, numbers: { ...numbers, taken } };
      expect(messageFaults(importQuestion(question, t))).toEqual([]);
      expect(messageFaults(importQuestion({ ...question, source: 'discord' }, t))).toEqual([]);
    }
    const imported = { count: most, firstNumber: most, lastNumber: most, source: 'csv' } as const;
    expect(messageFaults(importReply(imported, t))).toEqual([]);
  });
});
