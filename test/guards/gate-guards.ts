import type { Guard } from './guard';

const keeps = 'Promise 6: One gate';
const matrix = 'test/bot/gate-matrix.test.ts';
const moments = 'test/bot/gate-moments.test.ts';
const doors = 'test/bot/gate-doors.test.ts';
const gate = 'src/moderation/gate.ts';

/** What keeps everybody from acting beyond their permissions and their rank. */
export const gateGuards: readonly Guard[] = [
  {
    keeps,
    file: gate,
    code: 'untouchable(standing) ??',
    without: '',
    test: matrix,
    name: 'everybody has every permission',
  },
  {
    keeps,
    file: gate,
    code: 'if (moderator.isTimedOut)',
    without: `if (moderator.id === '')`,
    test: moments,
    name: 'lets nobody moderate who is timed out, until that is over',
  },
  {
    keeps,
    file: gate,
    code: `if (permission) return { code: 'moderator_lacks', permission };`,
    without: '',
    test: matrix,
    name: 'whoever asks may not ban',
  },
  {
    keeps,
    file: gate,
    code: `return above ? null : { code: 'target_not_below_moderator', userId: target.id };`,
    without: 'return above ? null : null;',
    test: moments,
    name: 'goes by where the roles stand at this moment',
  },
  {
    keeps,
    file: gate,
    code: `if (permission) return { code: 'bot_lacks', permission };`,
    without: '',
    test: moments,
    name: 'is asked before what the bot does by itself: what it may not lift is left, without a case',
  },
  {
    keeps,
    file: gate,
    code: `return above ? null : { code: 'target_not_below_bot', userId: target.id };`,
    without: 'return above ? null : null;',
    test: matrix,
    name: 'everybody has every permission',
  },
  {
    keeps,
    file: 'src/moderation/standing.ts',
    code: 'return BigInt(upper.roleId) < BigInt(lower.roleId);',
    without: 'return upper.roleId === lower.roleId;',
    test: matrix,
    name: 'everybody has every permission',
  },
  {
    keeps: 'The hierarchy is looked at before anything is done, and for the moderator as well as for the bot',
    file: 'src/moderation/take-action.ts',
    code: 'if (barred) return refuse(barred);',
    without: '',
    test: 'test/moderation/ways-in.test.ts',
    name: 'takeAction',
  },
  {
    keeps,
    file: 'src/moderation/admit-editor.ts',
    code: 'return barred ? refuse(barred) : done(record);',
    without: 'return done(record);',
    test: matrix,
    name: 'everybody has every permission',
  },
  {
    keeps,
    file: 'src/piece-kit/button-handler.ts',
    code: 'if (!permission || interaction.memberPermissions.has(permission)) return',
    without: 'if (!permission || interaction.id) return',
    test: doors,
    name: '“Older”',
  },
  {
    keeps,
    file: 'src/piece-kit/complete.ts',
    code: 'const isAllowed = interaction.memberPermissions.has(permission);',
    without: 'const isAllowed = permission.length > 0;',
    test: doors,
    name: 'completes /unban for nobody without its permission',
  },
  {
    keeps,
    file: 'src/commands/case.ts',
    code: `requiredUserPermissions: ['ModerateMembers'],`,
    without: '',
    test: doors,
    name: 'case history',
  },
  {
    keeps,
    file: 'src/commands/settings.ts',
    code: `requiredUserPermissions: ['ManageGuild'],`,
    without: '',
    test: doors,
    name: 'settings notify',
  },
  {
    keeps,
    file: 'src/moderation/change-settings.ts',
    code: `if (wish.roleId && !discord.standsAboveRole(guildId, moderatorId, wish.roleId)) {`,
    without: `if (wish.roleId === moderatorId) {`,
    test: doors,
    name: 'lets nobody make a role the jail’s that does not stand below them, as jailing would give it',
  },
];
