import fc from 'fast-check';
import { auditReason, caseNumberOf } from '../../src/moderation/audit-reason';
import { anyText } from './any-text';

const text = (most: number) =>
  anyText.map((any) => [...any.repeat(most).toWellFormed()].slice(0, most).join(''));
const record = fc.record({
  number: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  moderatorId: fc.bigInt({ min: 10n ** 16n, max: 2n ** 63n - 1n }).map(String),
  moderatorName: fc.option(text(32)),
  reason: fc.option(
    fc.oneof(
      text(600),
      fc.integer({ min: 400, max: 600 }).map((long) => '😀'.repeat(long)),
    ),
  ),
});
const ban = { number: 7, moderatorId: '123', moderatorName: 'ann', reason: 'spam' };

describe('auditReason', () => {
  it('names the case, the moderator and the reason', () => {
    expect(auditReason(ban)).toBe('Case 7 · ann (123) · spam');
  });

  it('says nothing in place of a reason or a name that is not there', () => {
    expect(auditReason({ ...ban, reason: null })).toBe('Case 7 · ann (123)');
    expect(auditReason({ ...ban, moderatorName: null })).toBe('Case 7 · somebody (123) · spam');
  });

  it('never exceeds what Discord takes, which would refuse the action itself', () => {
    fc.assert(fc.property(record, (any) => expect([...auditReason(any)].length).toBeLessThanOrEqual(512)));
  });

  it('uses all the room there is, and cuts no character in two', () => {
    const cut = auditReason({ ...ban, reason: '😀'.repeat(600) });
    expect([...cut]).toHaveLength(512);
    fc.assert(
      fc.property(record, (any) => {
        expect(auditReason(any).isWellFormed()).toBe(true);
        expect(() => encodeURIComponent(auditReason(any))).not.toThrow();
      }),
    );
  });

  it('leaves a reason that fits whole', () => {
    const reason = 'x'.repeat(512 - 'Case 7 · ann (123) · '.length);
    expect(auditReason({ ...ban, reason })).toMatch(new RegExp(`${reason}$`));
  });
});

describe('caseNumberOf', () => {
  it('reads back the number of every reason Bailiff wrote, however it was cut', () => {
    fc.assert(fc.property(record, (any) => expect(caseNumberOf(auditReason(any))).toBe(any.number)));
  });

  it('is null for anybody else’s reason', () => {
    const stranger = anyText.filter((any) => !/^Case \d/.test(any));
    fc.assert(fc.property(fc.option(stranger), (any) => expect(caseNumberOf(any)).toBeNull()));
  });

  it.each([
    null,
    '',
    'Case 7',
    'Case 7: spam',
    'case 7 · ann',
    'See Case 7 · ann',
    'Case  · ann',
    'Case 7a · ann',
    'Case 12345678901 · ann',
    'Case 9999999999 · ann',
  ])('is null for %j, which only looks alike', (reason) => {
    expect(caseNumberOf(reason)).toBeNull();
  });
});
