import { type Demands, gate } from '../../src/moderation/gate';
import type { Actor, Permission, Standing, Target } from '../../src/moderation/standing';

const demands: Demands = { ofModerator: ['BanMembers'], ofBot: ['ManageRoles'] };

const ids = { owner: '1', moderator: '2', bot: '3', target: '4' };

const actor = (id: string, position: number, ...permissions: readonly Permission[]): Actor => ({
  id,
  name: `actor ${id}`,
  permissions: new Set(permissions),
  isTimedOut: false,
  rank: { position, roleId: '50' },
});
const target = (position: number | null, id = ids.target, roleId = '50'): Target => ({
  id,
  name: 'target',
  isBot: false,
  member:
    position === null
      ? null
      : { rank: { position, roleId }, roles: [], isAdministrator: false, joinedAt: null },
});

const moderator = actor(ids.moderator, 5, 'BanMembers');
const powerless = actor(ids.moderator, 5, 'ManageRoles');
const bot = actor(ids.bot, 7, 'ManageRoles');
const powerlessBot = actor(ids.bot, 7, 'BanMembers');
const lowBot = actor(ids.bot, 3, 'ManageRoles');
const powerlessLowBot = actor(ids.bot, 3, 'BanMembers');

const stands = (at: Target, by: Actor, through: Actor): Standing => ({
  guild: { id: '50', name: 'guild', ownerId: ids.owner },
  moderator: by,
  bot: through,
  target: at,
});
const code = (at: Target, by: Actor, through: Actor) => gate(demands, stands(at, by, through))?.code ?? null;

const [self, itself, owner] = ['target_is_self', 'target_is_bot', 'target_is_owner'];
const [noRight, botNoRight] = ['moderator_lacks', 'bot_lacks'];
const [notBelow, notBelowBot] = ['target_not_below_moderator', 'target_not_below_bot'];

describe('gate', () => {
  it.each([
    // whom, nobody lacks, the moderator lacks, the bot lacks, both lack
    ['the moderator', target(5, ids.moderator), self, self, self, self],
    ['the bot', target(7, ids.bot), itself, itself, itself, itself],
    ['the owner', target(0, ids.owner), owner, owner, owner, owner],
    ['somebody above both', target(9), notBelow, noRight, notBelow, noRight],
    ['somebody above the moderator alone', target(6), notBelow, noRight, notBelow, noRight],
    ['somebody with the same role', target(5), notBelow, noRight, notBelow, noRight],
    ['somebody with an older role as high', target(5, '4', '49'), notBelow, noRight, notBelow, noRight],
    ['somebody with a newer role as high', target(5, '4', '51'), null, noRight, botNoRight, noRight],
    ['somebody below both', target(4), null, noRight, botNoRight, noRight],
    ['somebody without a role', target(0), null, noRight, botNoRight, noRight],
    ['somebody who is not a member', target(null), null, noRight, botNoRight, noRight],
  ])('of %s names the first cause, and null only when there is none', (_, whom, ...expected) => {
    expect([
      code(whom, moderator, bot),
      code(whom, powerless, bot),
      code(whom, moderator, powerlessBot),
      code(whom, powerless, powerlessBot),
    ]).toEqual(expected);
  });

  it.each([
    ['the moderator', target(5, ids.moderator), self, self, self, self],
    ['the bot', target(3, ids.bot), itself, itself, itself, itself],
    ['the owner', target(0, ids.owner), owner, owner, owner, owner],
    ['somebody above both', target(9), notBelow, noRight, notBelow, noRight],
    ['somebody above the bot alone', target(4), notBelowBot, noRight, botNoRight, noRight],
    ['somebody as high as the bot', target(3), notBelowBot, noRight, botNoRight, noRight],
    ['somebody below both', target(2), null, noRight, botNoRight, noRight],
    ['somebody who is not a member', target(null), null, noRight, botNoRight, noRight],
  ])('of %s, with a bot that stands low, does the same', (_, whom, ...expected) => {
    expect([
      code(whom, moderator, lowBot),
      code(whom, powerless, lowBot),
      code(whom, moderator, powerlessLowBot),
      code(whom, powerless, powerlessLowBot),
    ]).toEqual(expected);
  });

  it('tells who is meant and what is lacking', () => {
    const at = (whom: Target, by: Actor, through: Actor) => gate(demands, stands(whom, by, through));
    expect(at(target(9), moderator, bot)).toEqual({ code: notBelow, userId: ids.target });
    expect(at(target(4), moderator, lowBot)).toEqual({ code: notBelowBot, userId: ids.target });
    expect(at(target(4), powerless, bot)).toEqual({ code: noRight, permission: 'BanMembers' });
    expect(at(target(4), moderator, powerlessBot)).toEqual({ code: botNoRight, permission: 'ManageRoles' });
  });

  it('asks for every permission an action demands, and names the first that is lacking', () => {
    const both: Demands = { ofModerator: ['BanMembers', 'ManageGuild'], ofBot: [] };
    expect(gate(both, stands(target(4), moderator, bot))).toEqual({
      code: noRight,
      permission: 'ManageGuild',
    });
    const full = actor(ids.moderator, 5, 'BanMembers', 'ManageGuild');
    expect(gate(both, stands(target(4), full, bot))).toBeNull();
  });

  describe('of somebody who is timed out', () => {
    const silenced = { ...moderator, isTimedOut: true };

    it('lets them act on nobody, whatever their permissions and rank', () => {
      expect(code(target(4), silenced, bot)).toBe('moderator_timed_out');
      expect(code(target(null), silenced, bot)).toBe('moderator_timed_out');
      expect(code(target(9), silenced, bot)).toBe('moderator_timed_out');
    });

    it('still protects whoever nobody can act on', () => {
      expect(code(target(0, ids.owner), silenced, bot)).toBe(owner);
      expect(code(target(5, ids.moderator), silenced, bot)).toBe(self);
    });

    it('asks it of the moderator alone: a bot that acts is not silent', () => {
      const silencedBot = { ...bot, isTimedOut: true };
      expect(code(target(4), moderator, silencedBot)).toBeNull();
      expect(code(target(4), silencedBot, silencedBot)).toBeNull();
    });
  });

  describe('of the owner as moderator', () => {
    const asOwner = actor(ids.owner, 0, 'BanMembers');

    it('asks for no rank: the owner stands above everybody', () => {
      expect(code(target(6), asOwner, bot)).toBeNull();
    });

    it('still asks for the rank of the bot, and does not let the owner act on themselves', () => {
      expect(code(target(9), asOwner, bot)).toBe(notBelowBot);
      expect(code(target(0, ids.owner), asOwner, bot)).toBe(self);
    });
  });

  describe('of the bot by itself', () => {
    it('asks for the permission and rank of the bot alone, nothing of a moderator', () => {
      expect(code(target(4), bot, bot)).toBeNull();
      expect(code(target(4), powerlessBot, powerlessBot)).toBe(botNoRight);
      expect(code(target(9), bot, bot)).toBe(notBelowBot);
    });

    it('protects the bot and the owner as ever', () => {
      expect(code(target(7, ids.bot), bot, bot)).toBe(itself);
      expect(code(target(0, ids.owner), bot, bot)).toBe(owner);
    });
  });

  describe('where only the record is touched', () => {
    const onRecord = (whom: Target, by: Actor) =>
      gate({ ...demands, ofBot: [] }, stands(whom, by, powerlessLowBot))?.code ?? null;

    it('asks nothing of the bot', () => {
      expect([onRecord(target(4), moderator), onRecord(target(null), moderator)]).toEqual([null, null]);
    });

    it('asks of the moderator what it always asks', () => {
      expect(onRecord(target(5), moderator)).toBe(notBelow);
      expect(onRecord(target(4), powerless)).toBe(noRight);
      expect(onRecord(target(5, ids.moderator), moderator)).toBe(self);
      expect(onRecord(target(0, ids.owner), moderator)).toBe(owner);
    });
  });
});
