import fc from 'fast-check';
import { erasureReply } from '../../src/views/erasure-reply';
import { anyId } from './hostile-case';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const asked = { askedById: '5', askedAt: new Date('2026-01-01T00:00:00Z') };
const erased = { caseCount: 3, reportCount: 5, fileCount: 2, postCount: 4 };

describe('erasureReply', () => {
  it('says what was blanked of a person, and what stays', () => {
    const { content, components } = erasureReply({ what: 'person', userId: '6', ...asked }, erased, t);
    expect(content).toBe(
      "What was recorded of <@6> is erased. Cases blanked: 3. Reports blanked: 5. Files of evidence: 2. Log posts being brought up to date: 4. What is in force stays in force.\nDirect messages that were sent, and Discord's own audit log, are not Bailiff's to erase: they stay.",
    );
    expect(components).toEqual([]);
  });

  it('says what was erased of a guild, and that its log posts stay', () => {
    const { content } = erasureReply({ what: 'guild', seenEndings: 0, ...asked }, erased, t);
    expect(content).toContain('Cases: 3. Reports: 5. Files of evidence: 2.');
    expect(content).toContain('the posts in the log channel stay');
    expect(content).toContain("Discord's own audit log");
  });

  it('is taken by Discord and pings nobody', () => {
    const counts = fc.record({
      caseCount: fc.nat(),
      reportCount: fc.nat(),
      fileCount: fc.nat(),
      postCount: fc.nat(),
    });
    fc.assert(
      fc.property(anyId, counts, (userId, all) => {
        for (const order of [
          { what: 'person', userId, ...asked },
          { what: 'guild', seenEndings: 0, ...asked },
        ] as const) {
          expect(messageFaults(erasureReply(order, all, t))).toEqual([]);
          expect(erasureReply(order, all, t).allowedMentions).toEqual({ parse: [] });
        }
      }),
    );
  });
});
