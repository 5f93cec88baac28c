import type { LeftOut } from '../../src/moderation/batch/admit-people';
import type { MassbanQuestion } from '../../src/moderation/batch/ask-massban';
import { massbanQuestion } from '../../src/views/massban-question';
import { massbanReply } from '../../src/views/massban-reply';
import { failures } from './failures';
import { aCase } from './hostile-case';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const person = (number: number) => String(2n ** 63n - 1n - BigInt(number));
const codes = ['target_not_below_moderator', 'target_not_below_bot', 'already_banned'] as const;

/** As many of each cause as a thousand people can have. */
const leftOut: LeftOut[] = [
  { userId: person(0), cause: { code: 'target_is_self' } },
  { userId: person(1), cause: { code: 'target_is_bot' } },
  { userId: person(2), cause: { code: 'target_is_owner' } },
  ...Array.from({ length: 600 }, (_, index): LeftOut => {
    const userId = person(index + 3);
    const code = codes[index % codes.length] ?? 'already_banned';
    return { userId, cause: { code, userId } };
  }),
  ...Array.from({ length: 400 }, (_, index): LeftOut => {
    const held = aCase({ userId: person(index + 603) });
    const cause = index % 2 ? { code: 'already_live', live: held } : { code: 'under_way', pending: held };
    return { userId: held.userId, cause: cause as LeftOut['cause'] };
  }),
];

const question: MassbanQuestion = {
  id: '9'.repeat(18),
  people: 1000,
  reason: '*'.repeat(512),
  deleteMessageSeconds: 604_800,
  leftOut,
  junk: Array.from({ length: 3000 }, () => '_'.repeat(40)),
};

describe('massbanQuestion', () => {
  it('is taken by Discord with as much as there can be, and names everybody in a file then', () => {
    const message = massbanQuestion(question, t);
    expect(messageFaults(message)).toEqual([]);
    const [file] = message.files ?? [];
    const lines = String((file as { attachment: Buffer }).attachment)
      .trim()
      .split('\n');
    expect(lines).toHaveLength(leftOut.length);
    expect(lines[0]).toBe(`${person(0)}\tLeft out: yourself`);
  });

  it('needs no file for a few, and has no buttons where nobody is left', () => {
    const few = massbanQuestion({ ...question, id: null, people: 0, leftOut: leftOut.slice(0, 4) }, t);
    expect(few.files).toEqual([]);
    expect(few.components).toEqual([]);
  });
});

describe('massbanReply', () => {
  it('is taken by Discord with as much as there can be', () => {
    const cases = Array.from({ length: 1000 }, (_, index) => {
      const failure = failures[index % 4] ?? null;
      const userId = person(index);
      return aCase({
        number: index + 1,
        batch: 1,
        userId,
        status: index % 2 ? 'failed' : 'applied',
        failure,
      });
    });
    expect(messageFaults(massbanReply({ cases, leftOut }, t))).toEqual([]);
  });
});
