import type { Case } from '../../src/entities/case';
import type { Context } from '../../src/moderation/context';
import { createModeration } from '../../src/moderation/moderation';
import { done } from '../../src/moderation/refusal';
import type { Permission, Standing } from '../../src/moderation/standing';
import { aCase } from '../views/hostile-case';

export const key = { guildId: '100000000000000001', number: 7 };
export const editor = { id: '100000000000000003', name: 'moe' };

const recordOf = (): Case =>
  aCase({ type: 'jail', sanction: 'jail', deletedAt: new Date(), deletedById: editor.id });
const record = recordOf();
const actor = { permissions: new Set<never>(), isTimedOut: false, rank: { position: 5, roleId: '5' } };
const standing = (...permissions: readonly Permission[]): Standing => ({
  guild: { id: key.guildId, name: 'Home', ownerId: '100000000000000009' },
  moderator: { ...actor, ...editor, permissions: new Set(permissions) },
  bot: { ...actor, id: '100000000000000008', name: 'Bailiff' },
  target: { id: record.userId, name: 'ann', isBot: false, member: null },
});

/** What is there to be looked at, by the function that gives it. Any other call is an act. */
const sights: Readonly<Record<string, unknown>> = {
  getCaseByNumber: record,
  getCaseWithEvidence: Object.assign(recordOf(), { evidence: [{ name: 'a.txt', sha256: 'abc' }] }),
  findMessage: { seen: 'absent' },
  findCaseWith: null,
  findReport: { userId: record.userId, state: 'open', claimedById: null, decidedById: null },
  findAppeal: { caseNumber: 7, userId: record.userId, state: 'open' },
  barOfAppeal: null,
  getCaseEdits: [],
  getCasesByOptions: [record],
  suggest: [record],
  suggestReasons: ['spam'],
  findLive: record,
  settings: { id: key.guildId, jailRoleId: null, confirm: true },
  take: { type: 'ban', userId: record.userId, reason: 'spam' },
  ofCase: [{ name: 'a.txt', sha256: 'abc' }],
  find: null,
  findWaiting: {
    askedById: '100000000000000007',
    request: { action: { type: 'ban', userId: record.userId } },
  },
  findQuestion: { askedById: editor.id, userIds: [record.userId] },
  listBans: [],
  listAllBans: [],
  tally: { total: 0 },
  draw: null,
  lookAtGuild: done({ botPermissions: new Set(), moderatorRolesAboveBot: [], jailRole: null }),
  schemaGap: { behind: [], ahead: [] },
  backlog: { overdue: null, unsettled: null },
  channelStanding: done({
    kind: 'text',
    moderator: { ...editor, permissions: new Set(), isTimedOut: false },
    bot: { permissions: new Set() },
  }),
};

/** Every use case, reaching nothing but a note of what it would have done for somebody with these permissions. */
export function stage(...permissions: readonly Permission[]) {
  const acts: string[] = [];
  const { target, ...others } = standing(...permissions);
  const targets = new Map([[target.id, target]]);
  const seen = {
    ...sights,
    standing: done({ ...others, target }),
    standings: done({ ...others, targets }),
  };
  const part = new Proxy(
    {},
    {
      get: (_, name: string) => () => {
        if (!(name in seen)) acts.push(name);
        return Promise.resolve((seen as typeof sights)[name]);
      },
    },
  );
  const rooms = [
    'cases',
    'reports',
    'questions',
    'approvals',
    'appeals',
    'guilds',
    'evidence',
    'health',
    'files',
    'charts',
    'discord',
    'log',
    'watch',
    'channels',
    'channelDiscord',
    'messages',
    'batches',
    'batchDiscord',
  ];
  const context = Object.fromEntries(rooms.map((room) => [room, part]));
  const aside = () => acts.push('aside');
  const moderation = createModeration({ ...context, aside, run: {} } as unknown as Context);
  return { moderation, acts };
}
