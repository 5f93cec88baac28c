import type { Moderation } from '../../src/moderation/moderation';
import { editor, key, stage } from './stage-of-use-cases';

type Name = keyof Moderation;

const reportKey = { guildId: key.guildId, id: '7' };
const request = { ...key, userId: '100000000000000002', moderatorId: editor.id };

const badMessage = {
  guildId: key.guildId,
  channelId: '100000000000000005',
  id: '100000000000000006',
  authorId: request.userId,
  moderatorId: editor.id,
};

/** Ways in on which somebody acts on a person, or on what is recorded of one. */
const throughTheGate = {
  takeAction: (m) => m.takeAction({ ...request, type: 'ban', reason: 'spam' }),
  prepareAction: (m) => m.prepareAction({ ...request, type: 'ban' }),
  prepareMessageWarning: (m) => m.prepareMessageWarning(badMessage),
  warnForMessage: (m) => m.warnForMessage({ ...badMessage, reason: 'spam', snapshot: null }),
  liftCase: (m) => m.liftCase(key, editor.id, 'spam'),
  actOrAsk: (m) => m.actOrAsk({ ...request, type: 'softban', reason: 'spam' }),
  answerQuestion: (m) => m.answerQuestion({ guildId: key.guildId, byId: editor.id, id: '7', choice: 'yes' }),
  decideApproval: (m) =>
    m.decideApproval({ guildId: key.guildId, byId: editor.id, id: '7', choice: 'approve' }),
  undoCase: (m) => m.undoCase(key, editor.id, 'spam'),
  editCase: (m) => m.editCase(key, { reason: 'ham', duration: '1h' }, editor),
  deleteCase: (m) => m.deleteCase(key, 'spam', editor),
  restoreCase: (m) => m.restoreCase(key, 'spam', editor),
  tryEnding: (m) => m.tryEnding(key, editor.id),
  offerReportActions: (m) => m.offerReportActions(reportKey, editor.id),
  askMassban: (m) => m.askMassban({ ...request, users: request.userId }),
  answerMassban: (m) => m.answerMassban({ choice: 'ban', id: '7' }, { ...key, byId: editor.id }),
  undoBatch: (m) => m.undoBatch(key, { byId: editor.id, reason: 'spam' }),
  decideAppeal: (m) => m.decideAppeal(reportKey, editor, { verb: 'accept' }),
  actOnReport: (m) => m.actOnReport(reportKey, editor.id, { type: 'ban', reason: '', duration: null }),
} as const satisfies Partial<Record<Name, (moderation: Moderation) => Promise<unknown>>>;

const anyMessage = { userId: null, contains: null, bots: false, links: false, attachments: false };
const place = { guildId: key.guildId, channelId: '100000000000000005', moderatorId: editor.id };

/** Ways in on which somebody acts on a channel, where what they may do in that channel counts. */
const throughTheChannelGate = {
  lockChannel: (m) => m.lockChannel({ ...place, reason: null, duration: null }),
  unlockChannel: (m) => m.unlockChannel({ ...place, reason: null }),
  slowChannel: (m) => m.slowChannel({ ...place, slowness: '10s', duration: null }),
  purgeChannel: (m) => m.purgeChannel({ ...place, before: '9', count: 1, filter: anyMessage }),
} as const satisfies Partial<Record<Name, (moderation: Moderation) => Promise<unknown>>>;

/** Ways in that only look. */
const looking = {
  viewCase: (m) => m.viewCase(key),
  openCase: (m) => m.openCase(key),
  viewCaseHistory: (m) => m.viewCaseHistory(key),
  listCases: (m) => m.listCases(key.guildId, {}, { newest: true }),
  searchCases: (m) => m.searchCases(key.guildId, { ...nothing, contains: 'spam' }),
  suggestCases: (m) => m.suggestCases(key.guildId, '7'),
  suggestBans: (m) => m.suggestBans(key.guildId, 'ann'),
  suggestReasons: (m) => m.suggestReasons(key.guildId, 'spam'),
  suggestDurations: (m) => Promise.resolve(m.suggestDurations('1')),
  settingsFor: (m) => m.settingsFor({ type: 'ban', guildId: key.guildId }),
  viewSettings: (m) => m.viewSettings(key.guildId),
  prepareReportAction: (m) => m.prepareReportAction(reportKey, 'ban', editor.id),
  prepareAppeal: (m) => m.prepareAppeal(key, request.userId),
  prepareDecision: (m) => m.prepareDecision(reportKey, editor, 'accept'),
  openReportEvidence: (m) => m.openReportEvidence(reportKey),
  examineGuild: (m) => m.examineGuild(key.guildId),
  countCases: (m) => m.countCases(key.guildId, { userId: null, since: '30d' }),
  drawChart: (m) => m.drawChart({ title: 'Cases', bars: [] }),
} as const satisfies Partial<Record<Name, (moderation: Moderation) => Promise<unknown>>>;

const nothing = { userId: null, moderatorId: null, type: null, state: null, contains: null, since: null };

/** Ways in that act on nobody: the permission of the command is asked for, and a role must stand below whoever asks. */
const settings = [
  'setLogChannel',
  'setReportChannel',
  'setNotify',
  'setConfirm',
  'setLimits',
  'setJail',
  'setEscalation',
  'setAppeals',
] as const satisfies readonly Name[];

/** Ways in that say who sees to a report: the permission of the button is asked for, and nothing is done to anybody. */
const aboutReports = ['claimReport', 'takeOverReport', 'dismissReport'] as const satisfies readonly Name[];

/** Ways in that are everybody's, and do nothing to anybody. */
const byEverybody = ['reportPerson', 'followReport', 'fileAppeal'] as const satisfies readonly Name[];

/** Ways in for files of cases, which act on nobody: the permission is asked for at the command and at the button. */
const files = ['exportCases', 'askImport', 'askBanImport', 'answerImport'] as const satisfies readonly Name[];

/** Ways in that are the owner's alone: who owns the server is asked, instead of the gate. */
const byOwner = [
  'exportGuild',
  'askErasePerson',
  'erasePerson',
  'askEraseGuild',
  'eraseGuild',
] as const satisfies readonly Name[];

/** Ways in that are opened by an event or by the clock. What is lifted then passes the gate as the bot's own act. */
const byNobody = [
  'noteReady',
  'noteJoined',
  'noteLeft',
  'closeNewChannel',
  'holdJailedMember',
  'holdAllJailed',
  'noteUnban',
  'noteEntry',
  'noteSilence',
  'followAuditLogs',
  'finishErasures',
  'forgetEvidence',
  'tendImports',
  'forgetMassbans',
  'forgetQuestions',
  'holdRejoined',
  'holdAgain',
  'liftDueSanctions',
  'settlePendingCases',
  'tendReports',
  'tendAppeals',
  'tendApprovals',
  'endChannelChanges',
] as const satisfies readonly Name[];

describe('Promise 6: One gate', () => {
  it('stands on every way in, or the way in is known to lead to nobody', () => {
    const known = [
      ...Object.keys(throughTheGate),
      ...Object.keys(looking),
      ...Object.keys(throughTheChannelGate),
      ...settings,
      ...aboutReports,
      ...byEverybody,
      ...files,
      ...byOwner,
      ...byNobody,
    ];
    expect(Object.keys(stage().moderation).sort()).toEqual(known.sort());
  });

  it.each(Object.entries(throughTheGate))('stands before anything is done by %s', async (_, enter) => {
    const { moderation, acts } = stage();
    expect(await enter(moderation)).toMatchObject({ ok: false, refusal: { code: 'moderator_lacks' } });
    expect(acts).toEqual([]);
  });

  it.each(Object.entries(throughTheChannelGate))(
    'stands before a channel is changed by %s',
    async (_, enter) => {
      const { moderation, acts } = stage();
      expect(await enter(moderation)).toMatchObject({ ok: false, refusal: { code: 'moderator_lacks_in' } });
      expect(acts).toEqual([]);
    },
  );

  it.each(Object.entries(looking))('is not needed by %s, which does nothing', async (_, enter) => {
    const { moderation, acts } = stage();
    await enter(moderation);
    expect(acts).toEqual([]);
  });

  it('would be seen to be missing: what is let through does something', async () => {
    const { moderation, acts } = stage('ModerateMembers');
    for (const enter of [throughTheGate.editCase, throughTheGate.deleteCase, throughTheGate.restoreCase]) {
      await enter(moderation).catch(() => undefined);
    }
    expect(acts).toEqual(expect.arrayContaining(['deleteCaseByNumber', 'restoreCaseByNumber']));
  });
});
