import { translator } from '../../src/locales/translator';
import type { Examination } from '../../src/moderation/examine-guild';
import type { Finding } from '../../src/moderation/finding';
import { closedToJailed } from '../../src/moderation/guild-set-up';
import { doctorReport } from '../../src/views/doctor-report';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const ids = Array.from({ length: 500 }, (_, index) => String(2n ** 62n + BigInt(index)));
const [id = ''] = ids;
const at = new Date(0);

/** One finding of every kind, as long as it can be. */
const every: { readonly [Code in Finding['code']]: Extract<Finding, { code: Code }> } = {
  bot_timed_out: { code: 'bot_timed_out', until: at },
  bot_lacks: { code: 'bot_lacks', permission: 'ManageRoles', features: ['jail', 'unjail', 'jailSetUp'] },
  moderators_above_bot: { code: 'moderators_above_bot', roleIds: ids },
  jail_unset: { code: 'jail_unset' },
  jail_role_gone: { code: 'jail_role_gone' },
  jail_role_managed: { code: 'jail_role_managed', roleId: id },
  jail_role_above_bot: { code: 'jail_role_above_bot', roleId: id },
  jail_role_administrator: { code: 'jail_role_administrator', roleId: id },
  jail_channel_gone: { code: 'jail_channel_gone' },
  jail_channel_shut: { code: 'jail_channel_shut', channelId: id },
  jailed_talk: { code: 'jailed_talk', channelIds: ids },
  jailed_see: { code: 'jailed_see', channelIds: ids },
  jailed_let_in: { code: 'jailed_let_in', channelIds: ids },
  log_unset: { code: 'log_unset' },
  log_channel_gone: { code: 'log_channel_gone' },
  log_channel_lacks: { code: 'log_channel_lacks', channelId: id, permissions: closedToJailed },
  bans_without_case: { code: 'bans_without_case', bans: 1000 },
  intent_off: { code: 'intent_off' },
  database_slow: { code: 'database_slow', ms: 9_999 },
  schema_behind: { code: 'schema_behind', migrations: ids.map((one) => `CreateEverything${one}`) },
  schema_ahead: { code: 'schema_ahead', migrations: ['Later9'] },
  endings_overdue: { code: 'endings_overdue', count: 7, number: 3, at },
  cases_unsettled: { code: 'cases_unsettled', count: 7, number: 3, at },
};
const all = Object.values(every) as Finding[];

const examination = (faults: readonly Finding[], remarks: readonly Finding[] = []): Examination => ({
  faults,
  remarks,
  databaseMs: 3,
  discordMs: 40,
  shard: { id: 1, count: 4, running: 2, connected: 1 },
});
const description = (of: Examination): string =>
  (doctorReport(of, t).embeds as { description: string }[])[0]?.description ?? '';

describe('doctorReport', () => {
  it('says that nothing is wrong only where there is no fault', () => {
    expect(description(examination([]))).toBe('Nothing is wrong.');
    expect(description(examination([every.jail_role_gone]))).toBe(
      '- The jail role no longer exists; `/settings jail` makes a new one.',
    );
  });

  it('sets what may be meant apart from what is wrong', () => {
    expect(description(examination([every.jail_channel_gone], [every.log_unset])).split('\n')).toEqual([
      expect.stringContaining('The channel of the jail'),
      '',
      '**Worth knowing, if it is not meant so**',
      expect.stringContaining('Cases are posted nowhere'),
    ]);
  });

  it('says every finding with a line of its own, which Discord takes', () => {
    for (const finding of all) {
      const report = examination([finding]);
      expect(description(report)).toMatch(/^- [^\n]+$/);
      expect(messageFaults(doctorReport(report, t))).toEqual([]);
    }
  });

  it('is taken by Discord however much is found, and counts what it leaves out', () => {
    const report = examination([...all, ...all, ...all], all);
    const lines = description(report).split('\n');
    const counted = Number(/There is more: (\d+)/.exec(lines.at(-1) ?? '')?.[1]);

    expect(messageFaults(doctorReport(report, t))).toEqual([]);
    expect(lines.length - 1 + counted).toBe(4 * all.length + 2);
  });

  it.each(['de', 'es-ES'])('is taken by Discord however much is found, in %s', (locale) => {
    const report = doctorReport(examination([...all, ...all], all), translator(locale));
    expect(messageFaults(report)).toEqual([]);
  });

  it.each([
    ['de', '„Kanal ansehen“, „Nachrichten senden“'],
    ['es-ES', '«Ver canal», «Enviar mensajes»'],
  ])('names permissions as they are called and quoted in %s', (locale, named) => {
    const { embeds } = doctorReport(examination([every.log_channel_lacks]), translator(locale));
    expect(JSON.stringify(embeds)).toContain(named);
  });

  it('tells how fast it was answered, and where', () => {
    const [embed] = doctorReport(examination([]), t).embeds as { footer: { text: string } }[];
    expect(embed?.footer.text).toBe(
      'The database answers in 3 ms, Discord in 40 ms. Shard 1 of 4; of the shards of this process, 1 of 2 are connected.',
    );
  });
});
