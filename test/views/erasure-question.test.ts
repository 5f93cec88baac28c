import { ButtonStyle } from 'discord.js';
import fc from 'fast-check';
import type { GuildQuestion } from '../../src/moderation/erase-guild';
import type { PersonQuestion } from '../../src/moderation/erase-person';
import { fromErasureId } from '../../src/views/erasure-id';
import { guildQuestion, personQuestion } from '../../src/views/erasure-question';
import { anyId, anyNumber } from './hostile-case';
import { buttonsOf, messageFaults } from './message-faults';
import { t } from './strict-translator';

const asked = { askedById: '5', askedAt: new Date('2026-01-01T00:00:00.123Z') };
const ofPerson = (counts: Partial<PersonQuestion['counts']> = {}): PersonQuestion => ({
  order: { what: 'person', userId: '6', ...asked },
  counts: { cases: 3, edits: 4, files: 2, reports: 5, actedOn: 7, live: 1, ...counts },
});
const ofGuild = (counts: Partial<GuildQuestion['counts']> = {}): GuildQuestion => ({
  order: { what: 'guild', seenEndings: counts.endings ?? 0, ...asked },
  counts: {
    cases: 12,
    edits: 4,
    files: 2,
    reports: 6,
    lastNumber: 15,
    endings: 0,
    jailed: 0,
    pendingNumber: null,
    ...counts,
  },
});
const count = fc.oneof(fc.constant(0), anyNumber);

describe('personQuestion', () => {
  it('says what goes, with counts, and what stays', () => {
    const { content } = personQuestion(ofPerson(), t);
    expect(content).toContain('Erase what is recorded of <@6>?');
    expect(content).toContain(
      'Cases about them: 3. Changes of these: 4. Files of evidence: 2. Cases by them: 7. Reports about and by them: 5. Sanctions in force, which stay in force and end as they would have: 1.',
    );
    expect(content).toMatch(/Direct messages.* audit log.* stay/);
  });

  it('has one button, red, that names what it does and knows what was asked', () => {
    const question = personQuestion(ofPerson(), t);
    expect(buttonsOf(question)).toEqual([
      expect.objectContaining({ style: ButtonStyle.Danger, label: 'Blank for good (cases: 3)' }),
    ]);
    expect(fromErasureId(buttonsOf(question)[0]?.customId ?? '')).toEqual(ofPerson().order);
  });

  it('is taken by Discord and pings nobody, whatever the counts', () => {
    const counts = fc.record({
      ...{ cases: count, edits: count, files: count, reports: count, actedOn: count, live: count },
    });
    fc.assert(
      fc.property(anyId, counts, (userId, all) => {
        const { order } = ofPerson();
        const question = personQuestion({ order: { ...order, userId, askedById: userId }, counts: all }, t);
        expect(messageFaults(question)).toEqual([]);
        expect(question.allowedMentions).toEqual({ parse: [] });
      }),
    );
  });
});

describe('guildQuestion', () => {
  it('says what goes, with counts, with which number cases go on, and what stays', () => {
    const { content } = guildQuestion(ofGuild(), t);
    expect(content).toContain('the next case is number 16');
    expect(content).toContain('Cases: 12. Changes of these: 4. Reports: 6. Files of evidence: 2.');
    expect(content).toContain('the posts in the log channel stay');
    expect(content).not.toMatch(/no longer end|roles nobody/);
  });

  it('says how much will no longer end by itself, and whose roles will be lost', () => {
    const { content } = guildQuestion(ofGuild({ endings: 2, jailed: 5 }), t);
    expect(content).toContain('**Sanctions in force that will no longer end by themselves: 2.**');
    expect(content).toContain('**People in jail whose roles nobody will know any more: 5.**');
  });

  it('has one button, red, that names what it does and knows how much was told', () => {
    const question = guildQuestion(ofGuild({ endings: 2 }), t);
    expect(buttonsOf(question)).toEqual([
      expect.objectContaining({ style: ButtonStyle.Danger, label: 'Erase for good (cases: 12)' }),
    ]);
    expect(fromErasureId(buttonsOf(question)[0]?.customId ?? '')).toMatchObject({ seenEndings: 2 });
  });

  it('is taken by Discord and pings nobody, whatever the counts', () => {
    const counts = fc.record({
      cases: count,
      edits: count,
      files: count,
      reports: count,
      endings: count,
      jailed: count,
      lastNumber: count,
    });
    fc.assert(
      fc.property(counts, (all) => {
        expect(messageFaults(guildQuestion(ofGuild(all), t))).toEqual([]);
        expect(guildQuestion(ofGuild(all), t).allowedMentions).toEqual({ parse: [] });
      }),
    );
  });
});
