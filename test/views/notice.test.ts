import fc from 'fast-check';
import { translator } from '../../src/locales/translator';
import { isNoticeOf, notice } from '../../src/views/notice';
import { aCase, hostileCase } from './hostile-case';
import { hostileText } from './hostile-text';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

describe('isNoticeOf', () => {
  it('knows a notice again in whatever language it was written, and no other', () => {
    for (const locale of ['en-US', 'de', 'es-419']) {
      const embeds = notice(aCase(), 'Home', translator(locale)).embeds ?? [];
      expect(isNoticeOf(aCase(), 'Home', embeds)).toBe(true);
      expect(isNoticeOf(aCase({ number: 8 }), 'Home', embeds)).toBe(false);
      expect(isNoticeOf(aCase(), 'Away', embeds)).toBe(false);
    }
    expect(isNoticeOf(aCase(), 'Home', [{ title: 'Something else' }])).toBe(false);
  });
});

describe('notice', () => {
  it('is taken by Discord, whatever stands in the case and however the server is called', () => {
    fc.assert(
      fc.property(hostileCase, hostileText(100), (record, guild) => {
        expect(messageFaults(notice(record, guild, t))).toEqual([]);
        expect(notice(record, guild, t).allowed_mentions).toEqual({ parse: [] });
      }),
    );
  });

  it('says what was done, where, why, until when, and the number to ask about', () => {
    const record = aCase({ type: 'tempban', expiresAt: new Date('2026-02-01T00:00:00Z') });
    expect(notice(record, 'Home', t).embeds).toEqual([
      {
        title: 'You were banned for a time in Home',
        description: 'spam',
        fields: [{ name: 'Until', value: '<t:1769904000:f> (<t:1769904000:R>)' }],
        footer: { text: 'Case 7 of Home' },
      },
    ]);
  });

  it('leaves out a reason and an end that are not there', () => {
    expect(notice(aCase({ reason: null }), 'Home', t).embeds).toEqual([
      { title: 'You were banned in Home', fields: [], footer: { text: 'Case 7 of Home' } },
    ]);
  });

  it('names no moderator', () => {
    fc.assert(
      fc.property(hostileCase, (record) => {
        const shown = JSON.stringify(
          notice(Object.assign(record, { reason: null, moderatorName: 'MODERATOR' }), 'Home', t),
        );
        expect(shown).not.toContain(record.moderatorId);
        expect(shown).not.toContain('MODERATOR');
      }),
    );
  });

  it('shows the name of a server as it is, whatever it looks like to a template', () => {
    const guild = '{{did}} $t(type.ban) {{- number}} $&';
    const [embed] = notice(aCase(), guild, t).embeds ?? [];
    expect(embed).toMatchObject({
      title: `You were banned in ${guild}`,
      footer: { text: `Case 7 of ${guild}` },
    });
  });
});
