import fc from 'fast-check';
import { Approval } from '../../src/entities/approval';
import { Guild } from '../../src/entities/guild';
import { fromApprovalId } from '../../src/views/approval-id';
import { approvalPost, decidedApproval } from '../../src/views/approval-post';
import { ownerNews } from '../../src/views/owner-news';
import { anyId } from './hostile-case';
import { hostileText } from './hostile-text';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const kind = fc.constantFrom('bans', 'kicks', 'massbans');
const most = fc.integer({ min: 1, max: 1_000 });
const reason = fc.option(hostileText(512));
const deleteMessageSeconds = fc.constantFrom(0, 3_600, 604_800);

const anyAction = fc.record({
  type: fc.constantFrom('ban', 'tempban', 'softban', 'kick'),
  userId: anyId,
  userName: fc.option(hostileText(32)),
  reason,
  duration: fc.option(hostileText(100)),
  deleteMessageSeconds,
  notify: fc.constantFrom(null, true, false),
  evidence: fc.option(fc.record({ name: hostileText(260), url: fc.constant('https://example.com') })),
});
const anyMassban = fc.record({
  userIds: fc
    .integer({ min: 1, max: 1_000 })
    .map((count) => Array.from({ length: count }, () => '9'.repeat(19))),
  reason,
  deleteMessageSeconds,
});
const anyApproval = fc
  .record({
    id: anyId,
    guildId: anyId,
    askedById: anyId,
    kind,
    most,
    request: fc.oneof(
      anyAction.map((action) => ({ action })),
      anyMassban.map((massban) => ({ massban })),
    ),
    state: fc.constantFrom('waiting', 'approved', 'refused', 'lost', 'late', 'erased'),
    decidedById: fc.option(anyId),
    caseNumber: fc.option(fc.integer({ min: 1, max: 2 ** 31 - 1 })),
    askedAt: fc.constant(new Date('2026-01-01T00:00:00Z')),
  })
  .map((fields) => Object.assign(new Approval(), fields) as Approval);

describe('approvalPost', () => {
  it('is taken by Discord, whatever is asked for, and pings nobody', () => {
    fc.assert(
      fc.property(anyApproval, (approval) => {
        const post = approvalPost(approval, t);
        expect(messageFaults(post)).toEqual([]);
        expect(post.allowed_mentions).toEqual({ parse: [] });
        expect(messageFaults(decidedApproval(approval, t))).toEqual([]);
      }),
    );
  });

  it('says nothing of what was asked for once it is over', () => {
    fc.assert(
      fc.property(anyApproval, (approval) => {
        const over = Object.assign(new Approval(), approval, { state: 'late', request: {} });
        const post = approvalPost(over, t);
        expect(post.components).toEqual([]);
        expect(post.embeds?.[0]?.description).toBe(
          `Asked for by <@${approval.askedById}>.\nNobody answered within a day. Nothing was done.`,
        );
      }),
    );
  });
});

describe('fromApprovalId', () => {
  it('reads its own ids, and nothing of others', () => {
    expect(fromApprovalId('approval:approve:12')).toEqual({ choice: 'approve', id: '12' });
    for (const other of ['approval:approve:', 'approval:x:1', 'ask:yes:1', 'approval:refuse:1x'])
      expect(fromApprovalId(other)).toBeNull();
  });
});

describe('ownerNews', () => {
  it('is taken by Discord, whatever the server is called, and pings nobody', () => {
    const anyLimits = fc.record({
      bansPerHour: fc.option(most),
      kicksPerHour: fc.option(most),
      massbansPerHour: fc.option(most),
      evidenceMib: most,
      evidenceDays: fc.option(most),
    });
    const anyNews = fc.oneof(
      fc
        .record({ moderatorId: anyId, limit: fc.record({ kind, most }) })
        .map((of) => ({ is: 'reached', ...of }) as const),
      fc
        .record({ byId: anyId, limits: anyLimits.map((fields) => Object.assign(new Guild(), fields)) })
        .map((of) => ({ is: 'changed', ...of }) as const),
    );
    fc.assert(
      fc.property(anyNews, hostileText(100), (news, name) => {
        const message = ownerNews(news, name, t);
        expect(messageFaults(message)).toEqual([]);
        expect(message.allowed_mentions).toEqual({ parse: [] });
      }),
    );
  });
});
