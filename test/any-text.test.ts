import fc from 'fast-check';
import { Case } from '../src/entities/case';
import { auditReason, caseNumberOf } from '../src/moderation/audit-reason';
import { cleanName, cleanText } from '../src/moderation/clean-text';
import { parseDuration } from '../src/moderation/duration';
import { parseReason } from '../src/moderation/parse-reason';
import { parseUserId } from '../src/moderation/parse-user-id';
import type { Refusal, Result } from '../src/moderation/refusal';
import { parseSince } from '../src/moderation/since';
import { actionReply } from '../src/views/action-reply';
import { banChoices } from '../src/views/ban-choices';
import { caseFile } from '../src/views/case-file';
import { caseHistory } from '../src/views/case-history';
import { caseList } from '../src/views/case-list';
import { casePost } from '../src/views/case-post';
import { closings } from '../src/views/closings';
import { fromLiveId } from '../src/views/deletion-reply';
import { fromListId, toListId } from '../src/views/list-id';
import { notice } from '../src/views/notice';
import { numberChoices } from '../src/views/number-choices';
import { refusalText } from '../src/views/refusal-text';
import { reply } from '../src/views/reply';
import { seed, wildName, wildText } from './support/wild-text';
import { hostileCase, hostileEdit, postsOfAll as named } from './views/hostile-case';
import { choiceFaults, messageFaults } from './views/message-faults';
import { t } from './views/strict-translator';

let texts = 0;
const now = new Date('2026-03-01T12:00:00Z');
const control = /\p{Cc}/u;
const ten = 10 * 365 * 24 * 60 * 60 * 1000;

const read = <T>(result: Result<T>, check: (value: T) => void) => {
  if (result.ok) check(result.value);
  else expectSentence(result.refusal);
};

/** A refusal is one sentence in one line that Discord takes, whatever it quotes. */
function expectSentence(refusal: Refusal): void {
  const sentence = refusalText(refusal, t);
  expect(messageFaults(reply(sentence))).toEqual([]);
  expect(sentence).not.toMatch(control);
  expect(sentence).toMatch(/\.$/);
  expect(closings(sentence)).toBe('');
}

const parsers = {
  parseUserId: (text) =>
    read(parseUserId(text), (id) => {
      expect(id).toMatch(/^[1-9]\d{16,18}$/);
      expect(BigInt(id) < 2n ** 63n && text.includes(id)).toBe(true);
    }),
  parseDuration: (text) =>
    read(parseDuration(text), (ms) => {
      expect(Number.isInteger(ms) && ms > 0 && ms <= ten).toBe(true);
    }),
  parseSince: (text) =>
    read(parseSince(text, now), (since) => {
      const place = {
        key: { before: 1 },
        filter: { since: new Date(Math.floor(Number(since) / 1000) * 1000) },
      };
      expect(fromListId(toListId(place))).toEqual(place);
    }),
  parseReason: (text) =>
    read(parseReason(text), (reason) => {
      expect(reason).toBe(cleanText(text));
      expect([...(reason ?? '')].length).toBeLessThanOrEqual(512);
    }),
  cleanText: (text) => {
    const cleaned = cleanText(text) ?? 'nothing';
    expect(cleaned.replace(/[\t\n]/g, '')).not.toMatch(control);
    expect([cleaned.isWellFormed(), cleaned.trim(), cleanText(cleaned)]).toEqual([true, cleaned, cleaned]);
  },
  auditReason: (text) => {
    const written = auditReason({
      number: 7,
      moderatorId: '123456789012345678',
      moderatorName: cleanText(text),
      reason: cleanText(text),
    });
    expect([...written].length).toBeLessThanOrEqual(512);
    expect(decodeURIComponent(encodeURIComponent(written))).toBe(written);
    expect([caseNumberOf(written), caseNumberOf(text) ?? 1]).toEqual([7, expect.any(Number)]);
  },
  fromListId: (text) => {
    for (const id of [
      text,
      `cases:${text}`,
      `cases:n:::::${text}`,
      `cases:b1:${text}::::`,
      `cases:n::::${text}:`,
    ]) {
      const place = fromListId(id);
      if (place) expect(toListId(place)).toBe(id);
    }
  },
  fromLiveId: (text) => {
    for (const id of [text, `live:${text}`, `live:lift:${text}`]) {
      const choice = fromLiveId(id);
      if (choice) expect(id).toBe(`live:${choice.choice}:${choice.number}`);
    }
  },
} as const satisfies Record<string, (text: string) => void>;

const written = fc.record({
  reason: wildText,
  deleteReason: wildText,
  userName: wildName(32),
  moderatorName: wildName(32),
  guild: wildName(100),
  file: wildName(200),
});

/** A case as it is recorded once somebody has written these texts. */
function recorded(
  record: Case,
  texts: { reason: string; deleteReason: string; userName: string; moderatorName: string },
) {
  const reasonOf = (text: string) => {
    const parsed = parseReason(text);
    return parsed.ok ? parsed.value : null;
  };
  return Object.assign(new Case(), record, {
    reason: reasonOf(texts.reason),
    deleteReason: record.deletedAt && reasonOf(texts.deleteReason),
    userName: cleanName(texts.userName),
    moderatorName: cleanName(texts.moderatorName),
  });
}

describe('Promise 12: Text is only text', () => {
  it.each(Object.entries(parsers))('%s reads any text, or refuses it in a sentence', (_, parse) => {
    fc.assert(
      fc.property(wildText, (text) => {
        texts += 1;
        parse(text);
      }),
      { seed, numRuns: 1200 },
    );
  });

  it('shows any text in every view within the limits of Discord, and pings nobody', () => {
    fc.assert(
      fc.property(hostileCase, fc.array(hostileEdit, { maxLength: 6 }), written, (record, edits, all) => {
        texts += Object.keys(all).length;
        const shown = recorded(record, all);
        const messages = [
          caseFile({ record: shown, evidence: [{ name: all.file, path: null, sizeBytes: 1 }], named }, t),
          caseHistory({ record: shown, edits, named }, t),
          caseList({ cases: [shown, shown], olderThan: 3, newerThan: 4, named }, {}, t),
          actionReply({ record: shown, replacedNumber: 3, evidenceKept: true }, t),
          reply(refusalText({ code: 'already_live', live: shown }, t)),
        ];
        const posts = [casePost(shown, t, named), notice(shown, cleanName(all.guild) ?? 'x', t)];
        expect([...messages, ...posts].flatMap((message) => messageFaults(message))).toEqual([]);
        for (const { allowedMentions } of messages) expect(allowedMentions).toEqual({ parse: [] });
        for (const { allowed_mentions } of posts) expect(allowed_mentions).toEqual({ parse: [] });
        for (const { content = '' } of messages) expect(closings(content)).toBe('');
        const banned = { userId: shown.userId, name: shown.userName ?? '' };
        expect(choiceFaults([...numberChoices([shown], t), ...banChoices([banned])])).toEqual([]);
      }),
      { seed, numRuns: 400 },
    );
  });

  it('was tried with ten thousand texts and more', () => {
    process.stdout.write(`any text: seed ${seed}, ${texts} texts through parsers and views\n`);
    expect(texts).toBeGreaterThanOrEqual(10_000);
  });
});
