import fc from 'fast-check';
import { Guild } from '../../src/entities/guild';
import { jailSetUpReply, settingsView } from '../../src/views/settings-view';
import { anyId } from './hostile-case';
import { hostileText } from './hostile-text';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const guild = (fields: Partial<Guild>): Guild => Object.assign(new Guild(), fields);
const values = (of: Guild) => {
  const [embed] = settingsView(of, t).embeds ?? [];
  return (embed as { fields: { value: string }[] }).fields.map(({ value }) => value);
};
const unset = {
  logChannelId: null,
  reportChannelId: null,
  jailRoleId: null,
  jailChannelId: null,
  notify: false,
  confirm: true,
  evidenceMib: 10,
  evidenceDays: null,
  ...{ bansPerHour: null, kicksPerHour: null, massbansPerHour: null },
  escalation: [],
  warningsCountSeconds: null,
  ...{ appealText: null, appealChannelId: null, appealPauseSeconds: 604_800, appealsPerCase: 2 },
};
const tenYears = 10 * 365 * 86_400;
const longestEscalation = Array.from({ length: 24 }, (_, index) => ({
  warnings: index + 2,
  windowSeconds: tenYears - 1,
  action: 'tempban' as const,
  durationSeconds: tenYears - 1,
}));
const channels = (count: number) =>
  Array.from({ length: count }, (_, index) => String(2n ** 62n + BigInt(index)));
const jail = (openChannelIds: readonly string[]) => ({ roleId: '5', channelId: '6', openChannelIds });

describe('settingsView', () => {
  it('shows every setting, set or not', () => {
    expect(
      values(
        guild({
          ...{ logChannelId: '5', reportChannelId: '8', jailRoleId: '6', jailChannelId: '7', notify: true },
          ...{ confirm: false, evidenceMib: 2, evidenceDays: 30 },
          ...{ bansPerHour: 5, kicksPerHour: null, massbansPerHour: 1 },
          ...{ escalation: [], warningsCountSeconds: 90 * 86_400, appealText: 'Why not' },
          ...{ appealChannelId: '9', appealPauseSeconds: 86_400, appealsPerCase: 1 },
        }),
      ),
    ).toEqual([
      ...[
        '<#5>',
        '<#8>',
        '<@&6>',
        '<#7>',
        'yes',
        'no',
        'for 90 d',
        '<#9>',
        '1 per ban, 1 d apart',
        'Why not',
        'bans: 5\nmassbans: 1',
      ],
      expect.stringMatching(/2 MiB .* 30 days/),
    ]);
    const unsets = ['not set', 'not set', 'not set', 'not set', 'no', 'yes', 'for ever'];
    expect(values(guild(unset))).toEqual([
      ...unsets,
      ...['not set', '2 per ban, 7 d apart', 'not set', 'No limit.'],
      expect.stringContaining('10 MiB is kept, for ever'),
    ]);
  });

  it('is taken by Discord, whatever is set', () => {
    const any = fc.record({
      logChannelId: fc.option(anyId),
      reportChannelId: fc.option(anyId),
      jailRoleId: fc.option(anyId),
      jailChannelId: fc.option(anyId),
      notify: fc.boolean(),
      confirm: fc.boolean(),
      evidenceMib: fc.integer({ min: 1, max: 10 }),
      evidenceDays: fc.option(fc.integer({ min: 1, max: 3_650 })),
      bansPerHour: fc.option(fc.integer({ min: 1, max: 1_000 })),
      kicksPerHour: fc.option(fc.integer({ min: 1, max: 1_000 })),
      massbansPerHour: fc.option(fc.integer({ min: 1, max: 1_000 })),
      escalation: fc.constant(longestEscalation),
      appealText: fc.option(hostileText(500)),
      appealChannelId: fc.option(anyId),
      appealPauseSeconds: fc.integer({ min: 1, max: tenYears }),
      appealsPerCase: fc.integer({ min: 1, max: 10 }),
      warningsCountSeconds: fc.option(fc.integer({ min: 1, max: tenYears })),
    });
    fc.assert(
      fc.property(any, (fields) => expect(messageFaults(settingsView(guild(fields), t))).toEqual([])),
    );
  });
});

describe('jailSetUpReply', () => {
  it('names role and channel, and nothing more when every channel was closed', () => {
    expect(jailSetUpReply(jail([]), t).content).toBe(
      'The jail is set up: who is jailed has <@&5> and sees <#6> only.',
    );
  });

  it('names the channels that stayed open', () => {
    expect(jailSetUpReply(jail(['8', '9']), t).content).toContain('<#8> <#9>.');
  });

  it('is taken by Discord and pings nobody, however many channels stayed open', () => {
    for (const count of [1, 40, 41, 500]) {
      const answer = jailSetUpReply(jail(channels(count)), t);
      expect(messageFaults(answer)).toEqual([]);
      expect(answer.allowedMentions).toEqual({ parse: [] });
    }
  });

  it('names or counts every channel that stayed open', () => {
    for (const count of [1, 40, 41, 500]) {
      const text = jailSetUpReply(jail(channels(count)), t).content ?? '';
      const [, list = ''] = text.split('\n');
      const counted = Number(/\+ (\d+)/.exec(list)?.[1] ?? 0);
      expect((list.match(/<#\d+>/g) ?? []).length + counted).toBe(count);
    }
  });
});
