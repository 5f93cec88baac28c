import fc from 'fast-check';
import type { Refusal } from '../../src/moderation/refusal';
import type { Permission } from '../../src/moderation/standing';
import { refusalText } from '../../src/views/refusal-text';
import { reply } from '../../src/views/reply';
import { aCase, anyId, anyNumber, anyTime, hostileCase } from './hostile-case';
import { hostileText } from './hostile-text';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const permission = fc.constantFrom<Permission>(
  'BanMembers',
  'KickMembers',
  'ModerateMembers',
  'ManageRoles',
  'ManageChannels',
  'ManageGuild',
);
const nothing = fc.constant({});
const aboutUser = fc.record({ userId: anyId });
const aboutNumber = fc.record({ number: anyNumber });
const aboutText = fc.record({ text: fc.oneof(fc.constant(''), hostileText(150)) });

const aboutChannel = fc.record({ channelId: anyId });
const anyChange = fc.record({ moderatorId: anyId, createdAt: fc.constant(new Date('2026-01-01')) });

const anyLimit = fc.record({
  kind: fc.constantFrom('bans', 'kicks', 'massbans'),
  most: fc.integer({ min: 1, max: 1000 }),
});

/** What each refusal carries besides its code. */
const parts = {
  target_is_self: nothing,
  target_is_bot: nothing,
  target_is_owner: nothing,
  target_not_below_moderator: aboutUser,
  target_not_below_bot: aboutUser,
  moderator_timed_out: nothing,
  moderator_lacks: fc.record({ permission }),
  bot_lacks: fc.record({ permission }),
  not_a_member: aboutUser,
  unknown_user: nothing,
  bad_user: aboutText,
  guild_unavailable: nothing,
  discord_silent: nothing,
  discord_refuses: nothing,
  already_live: fc.record({ live: hostileCase }),
  under_way: fc.record({ pending: hostileCase }),
  not_banned: aboutUser,
  already_banned: aboutUser,
  target_is_administrator: aboutUser,
  not_timed_out: aboutUser,
  not_jailed: aboutUser,
  jail_not_set_up: nothing,
  jail_role_gone: nothing,
  jail_role_out_of_reach: nothing,
  role_not_below_moderator: fc.record({ roleId: anyId }),
  jail_channel_out_of_reach: fc.record({ channelId: anyId }),
  jail_set_up_unfinished: nothing,
  too_many_roles: nothing,
  too_many_channels: nothing,
  bad_duration: aboutText,
  duration_too_long: nothing,
  reason_too_long: nothing,
  appeal_text_too_long: nothing,
  bad_since: aboutText,
  bad_choice: aboutText,
  no_such_case: aboutNumber,
  case_deleted: aboutNumber,
  case_not_deleted: aboutNumber,
  not_in_force: aboutNumber,
  not_due: aboutNumber,
  undo_too_late: aboutNumber,
  undone_already: fc.record({ number: anyNumber, userId: anyId }),
  over_limit: fc.record({ limit: anyLimit, channelId: anyId }),
  over_limit_unposted: fc.record({ limit: anyLimit }),
  too_much_waits: fc.record({ limit: anyLimit }),
  approval_gone: nothing,
  approval_own: nothing,
  nobody_left: nothing,
  warning_gone: aboutNumber,
  limits_without_log: nothing,
  question_gone: nothing,
  question_not_yours: nothing,
  nothing_to_end: nothing,
  appeals_off: nothing,
  appeal_without_text: nothing,
  appeal_waiting: nothing,
  appeals_used_up: nothing,
  appeal_too_soon: fc.record({ until: fc.constant(new Date('2026-01-01')) }),
  no_such_appeal: nothing,
  appeal_under_way: aboutUser,
  appeal_decided: aboutUser,
  appeal_over: nothing,
  appeal_not_shorter: aboutNumber,
  escalation_incomplete: nothing,
  step_without_duration: nothing,
  step_without_end: nothing,
  nothing_to_change: nothing,
  no_end_to_move: aboutNumber,
  log_channel_unwritable: fc.record({ channelId: anyId }),
  reports_off: nothing,
  report_of_self: nothing,
  report_of_bot: nothing,
  report_without_reason: nothing,
  reported_already: fc.record({ userId: anyId, until: anyTime }),
  reported_too_often: fc.record({ until: anyTime }),
  no_such_report: nothing,
  report_about_you: nothing,
  report_claimed: aboutUser,
  report_under_way: aboutUser,
  report_acted: aboutUser,
  report_dismissed: aboutUser,
  not_the_owner: nothing,
  not_who_asked: nothing,
  question_too_old: nothing,
  erasure_pending: aboutNumber,
  unseen_endings: nothing,
  export_too_large: fc.record({ mostBytes: fc.nat() }),
  import_too_large: fc.record({ mostBytes: fc.nat() }),
  import_too_many: aboutNumber,
  import_too_hard: nothing,
  import_unfetched: nothing,
  import_not_text: nothing,
  import_not_json: nothing,
  import_unknown: nothing,
  import_newer: nothing,
  import_gone: nothing,
  import_not_yours: nothing,
  import_numbers_taken: nothing,
  nobody_named: aboutText,
  too_many_people: aboutNumber,
  massban_gone: nothing,
  massban_not_yours: nothing,
  batch_undo_too_late: nothing,
  nothing_to_undo: nothing,
  moderator_lacks_in: fc.record({ permission, channelId: anyId }),
  bot_lacks_in: fc.record({ permission, channelId: anyId }),
  channel_gone: aboutChannel,
  channel_unfit: aboutChannel,
  thread_unfit: aboutChannel,
  closed_already: aboutChannel,
  locked_already: fc.record({ channelId: anyId, change: anyChange }),
  lock_under_way: fc.record({ channelId: anyId, change: anyChange }),
  lock_changing: aboutChannel,
  not_locked: aboutChannel,
  slowmode_under_way: aboutChannel,
  slowmode_too_long: nothing,
  content_unreadable: nothing,
  purge_under_way: fc.record({ channelId: anyId, number: anyNumber }),
  nothing_to_purge: fc.record({ channelId: anyId, pinnedCount: fc.nat(), tooOldCount: fc.nat() }),
} as const satisfies {
  [Code in Refusal['code']]: fc.Arbitrary<Omit<Extract<Refusal, { code: Code }>, 'code'>>;
};

const codes = Object.keys(parts) as Refusal['code'][];

describe('refusalText', () => {
  it.each(codes)('says %s in a sentence that Discord takes, with nothing left to fill in', (code) => {
    fc.assert(
      fc.property(parts[code] as fc.Arbitrary<object>, (carried) => {
        const text = refusalText({ code, ...carried } as Refusal, t);
        expect(messageFaults(reply(text))).toEqual([]);
        expect(text).toMatch(/\.$/);
      }),
      { numRuns: 30 },
    );
  });

  it('names the person, the permission, the case and the channel it is about', () => {
    expect(refusalText({ code: 'target_not_below_moderator', userId: '5' }, t)).toContain('<@5>');
    expect(refusalText({ code: 'moderator_lacks', permission: 'ManageGuild' }, t)).toContain(
      '“Manage Server”',
    );
    expect(refusalText({ code: 'no_such_case', number: 9 }, t)).toBe('There is no case 9 in this server.');
    expect(refusalText({ code: 'log_channel_unwritable', channelId: '5' }, t)).toContain('<#5>');
  });

  it('names who was first, and with which case', () => {
    expect(refusalText({ code: 'already_live', live: aCase() }, t)).toBe(
      '<@100000000000000002> is already banned, by <@100000000000000003> (moe) <t:1767225600:R> (case 7).',
    );
    expect(refusalText({ code: 'under_way', pending: aCase() }, t)).toBe(
      '<@100000000000000003> (moe) was first: <@100000000000000002> is being banned at this moment (case 7).',
    );
  });

  it('cuts what was written between characters, wherever the cut falls', () => {
    for (const head of ['', 'a']) {
      const text = refusalText({ code: 'bad_duration', text: head + '😀'.repeat(100) }, t);
      expect(messageFaults(reply(text))).toEqual([]);
    }
  });

  it('quotes in one line what was written in many, without what no line can hold', () => {
    const text = 'a\n\n\tb\u0000c\u001b[2J\ud800\u202e';
    expect(refusalText({ code: 'bad_user', text }, t)).toMatch(
      /^“a b c \\\[2J\ufffd\u202e\u202c” is neither/,
    );
  });

  it('repeats what was written, up to a length, as it was written', () => {
    const odd = '{{user}} $t(type.ban) $& {{- text}}';
    expect(refusalText({ code: 'bad_duration', text: odd }, t)).toContain(`“${odd}”`);
    expect(refusalText({ code: 'bad_user', text: 'x'.repeat(6000) }, t)).toContain(`“${'x'.repeat(100)}”`);
    expect(refusalText({ code: 'already_live', live: aCase({ moderatorName: odd }) }, t)).toContain(
      `(${odd}) <t:`,
    );
  });
});
