import fc from 'fast-check';
import { caseEmbed, roleList } from '../../src/views/case-embed';
import { plain } from '../../src/views/mention';
import { reply } from '../../src/views/reply';
import { aCase, anyRoles, hostileCase } from './hostile-case';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const field = (record: Parameters<typeof caseEmbed>[0], name: string) =>
  caseEmbed(record, t).fields?.find((any) => any.name === name)?.value;

describe('caseEmbed', () => {
  it('is taken by Discord, whatever stands in the case', () => {
    fc.assert(
      fc.property(hostileCase, (record) => {
        expect(messageFaults(reply('', { embeds: [caseEmbed(record, t)] }))).toEqual([]);
      }),
    );
  });

  it('shows the reason whole', () => {
    fc.assert(
      fc.property(hostileCase, (record) => {
        const { description } = caseEmbed(record, t);
        expect(description).toBe(record.reason === null ? 'No reason given.' : plain(record.reason));
      }),
    );
  });

  it('links the cases that its reasons name, where a field has room for the links', () => {
    const link = '[#12](https://discord.com/channels/1/2/3)';
    const named = new Map([[12, { guildId: '1', channelId: '2', messageId: '3' }]]);
    const hidden = { deletedAt: new Date(), deletedById: '5' };
    const shown = (deleteReason: string) =>
      caseEmbed(aCase({ ...hidden, reason: 'as #12', deleteReason }), t, named);
    const why = (embed: ReturnType<typeof shown>) =>
      embed.fields?.find(({ name }) => name === 'Reason for deleting it')?.value;
    expect(shown('see #12').description).toBe(`as ${link}`);
    expect(why(shown('see #12'))).toBe(`see ${link}`);
    expect(why(shown(`${'#12 '.repeat(10)}${'*'.repeat(400)}`))).not.toContain(link);
  });

  it('says who, by whom, and what became of it', () => {
    expect(caseEmbed(aCase(), t)).toMatchObject({
      title: 'Case 7 · Ban',
      description: 'spam',
      fields: [
        { name: 'Person', value: '<@100000000000000002> (ann)' },
        { name: 'Moderator', value: '<@100000000000000003> (moe)' },
        { name: 'State', value: 'In force' },
        { name: 'Told', value: 'Not told' },
      ],
      footer: { text: 'Case 7' },
      timestamp: '2026-01-01T00:00:00.000Z',
    });
  });

  it('names the end that is to come, and not one that is past or will not come', () => {
    const expiresAt = new Date('2026-02-01T00:00:00Z');
    expect(field(aCase({ type: 'tempban', expiresAt }), 'Ends')).toBe('<t:1769904000:f> (<t:1769904000:R>)');
    expect(
      field(aCase({ type: 'tempban', expiresAt, endedAt: expiresAt, ending: 'expired' }), 'Ends'),
    ).toBeUndefined();
    expect(field(aCase({ type: 'tempban', expiresAt, status: 'failed' }), 'Ends')).toBeUndefined();
    expect(field(aCase(), 'Ends')).toBeUndefined();
  });

  it('says how it ended and by which case, or why it failed, or who hid it', () => {
    const endedAt = new Date('2026-02-01T00:00:00Z');
    const at = '<t:1769904000:f> (<t:1769904000:R>)';
    const over = { ending: 'lifted', endedAt } as const;
    expect(field(aCase({ ...over, endedByNumber: 9 }), 'State')).toBe(`Lifted ${at} by case 9`);
    expect(field(aCase(over), 'State')).toBe(`Lifted ${at}`);
    expect(field(aCase(over), 'Reason for deleting it')).toBeUndefined();
    const failed = aCase({ status: 'failed', failure: 'unknown_user' });
    expect(field(failed, 'State')).toBe('Failed: Discord knows nobody by this id');
    const hidden = aCase({ ...over, deletedAt: endedAt, deletedById: '5', deleteReason: 'mistake' });
    expect(field(hidden, 'State')).toBe(`Deleted ${at} by <@5>`);
    expect(field(hidden, 'Reason for deleting it')).toBe('mistake');
  });

  it('says of a settled case alone whether the person was told', () => {
    expect(field(aCase({ notice: 'closed' }), 'Told')).toContain('they take no direct messages');
    expect(field(aCase({ status: 'pending' }), 'Told')).toBeUndefined();
  });

  it('names the roles a jail left, or a release could not give back', () => {
    const unmovedRoles = ['5', '6'];
    expect(field(aCase({ type: 'jail', unmovedRoles }), 'Roles that could not be taken')).toBe('<@&5> <@&6>');
    expect(field(aCase({ type: 'unjail', unmovedRoles }), 'Roles that could not be given back')).toBe(
      '<@&5> <@&6>',
    );
    expect(caseEmbed(aCase({ unmovedRoles: [] }), t).fields).toHaveLength(4);
  });
});

describe('roleList', () => {
  it('names or counts every role', () => {
    fc.assert(
      fc.property(anyRoles, (ids) => {
        const list = roleList(ids);
        const named = list.match(/<@&\d+>/g) ?? [];
        expect(named).toEqual(ids.slice(0, named.length).map((id) => `<@&${id}>`));
        expect(named.length + Number(/ \+ (\d+)$/.exec(list)?.[1] ?? 0)).toBe(ids.length);
      }),
    );
  });
});
