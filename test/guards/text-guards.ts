import type { Guard } from './guard';

const text = 'Promise 12: Text is only text';
const longReason = 'A reason too long for Discord makes it refuse the action, or the case that shows it';
const anyText = 'test/any-text.test.ts';
const anyBot = 'test/bot/any-text.test.ts';
const parsers = 'reads any text, or refuses it in a sentence';
const whole = 'breaks no limit and pings nobody, whatever is written, whoever is called what';

/** What keeps text from being more than text. */
const shownGuards: readonly Guard[] = [
  {
    keeps: text,
    file: 'src/moderation/clean-text.ts',
    code: `.replace(controls, '')`,
    without: '',
    test: anyText,
    name: parsers,
  },
  {
    keeps: text,
    file: 'src/moderation/clean-text.ts',
    code: 'text.toWellFormed()',
    without: 'text',
    test: anyText,
    name: parsers,
  },
  {
    keeps: text,
    file: 'src/views/linked.ts',
    code: 'escaped(text.slice(from, index))',
    without: 'text.slice(from, index)',
    test: 'test/views/linked.test.ts',
    name: 'lets nobody forge a link or break one: where a link is, its number is, and the rest is as written',
  },
  {
    keeps: longReason,
    file: 'src/moderation/audit-reason.ts',
    code: 'return [...whole].slice(0, longestAuditReason)',
    without: 'return [...whole]',
    test: anyText,
    name: parsers,
  },
  {
    keeps: longReason,
    file: 'src/moderation/parse-reason.ts',
    code: '[...reason].length > longestReason',
    without: '[...reason].length > longestReason * 100',
    test: anyBot,
    name: whole,
  },
  {
    keeps: text,
    file: 'src/moderation/read-deletion.ts',
    code: 'return isPossible ? done(seconds)',
    without: 'return isPossible || seconds ? done(seconds)',
    test: anyBot,
    name: whole,
  },
  {
    keeps: text,
    file: 'src/discord/standing.ts',
    code: 'name: user && cleanName(user.username),',
    without: 'name: user && cleanName(user.username) && user.username,',
    test: anyBot,
    name: whole,
  },
  {
    keeps: text,
    file: 'src/discord/guild-of.ts',
    code: `cleanName(guild?.name ?? '')`,
    without: 'guild?.name',
    test: anyBot,
    name: whole,
  },
  {
    keeps: text,
    file: 'src/moderation/suggest.ts',
    code: `cleanText(typed) ?? ''`,
    without: 'typed',
    test: anyBot,
    name: whole,
  },
  {
    keeps: text,
    file: 'src/repositories/case-queries.ts',
    code: 'isNumber(number) ? readOne',
    without: 'number ? readOne',
    test: anyBot,
    name: whole,
  },
  {
    keeps: text,
    file: 'src/views/case-post.ts',
    code: ', allowed_mentions: { parse: [] }',
    without: '',
    test: anyBot,
    name: whole,
  },
  {
    keeps: text,
    file: 'src/views/notice.ts',
    code: 'allowed_mentions: { parse: [] },',
    without: '',
    test: anyBot,
    name: whole,
  },
  {
    keeps: text,
    file: 'src/views/mention.ts',
    code: 'return escaped(text) + closings(text);',
    without: 'return text + closings(text);',
    test: anyBot,
    name: 'lets nothing that is written take effect where it is shown',
  },
  {
    keeps: text,
    file: 'src/views/mention.ts',
    code: 'return escaped(text) + closings(text);',
    without: `return escaped(text) + closings('');`,
    test: anyText,
    name: parsers,
  },
  {
    keeps: text,
    file: 'src/views/refusal-text.ts',
    code: `.replace(/[\\s\\p{Cc}]+/gu, ' ')`,
    without: '',
    test: anyText,
    name: parsers,
  },
  {
    keeps: text,
    file: 'src/views/list-id.ts',
    code: 'return place && isWithinReach(place) && toListId(place) === customId ? place : null;',
    without: 'return place;',
    test: 'test/views/list-id.test.ts',
    name: 'which begins like one of ours and was never written by us',
  },
  {
    keeps: text,
    file: 'src/moderation/list-cases.ts',
    code: `if (state !== null && !isCaseState(state)) return refuse({ code: 'bad_choice', text: state });`,
    without: `if (state !== null && !isCaseState(state)) throw new Error(state);`,
    test: anyBot,
    name: whole,
  },
  {
    keeps: text,
    file: 'src/locales/translator.ts',
    code: 'skipOnVariables: true',
    without: 'skipOnVariables: false',
    test: 'test/locales/translator.test.ts',
    name: 'fills every sentence with values as they are, whatever they look like to a template',
  },
  {
    keeps: text,
    file: 'src/repositories/containing.ts',
    code: `text.replace(/[\\\\%_]/g, '\\\\$&')`,
    without: 'text',
    test: 'test/repositories/case-list.test.ts',
    name: 'finds a reason by any part of it, in which no character stands for another',
  },
  {
    keeps: text,
    file: 'src/moderation/keep-evidence.ts',
    code: '.slice(0, longestName)',
    without: '',
    test: 'test/bot/evidence.test.ts',
    name: 'is shown by the name it had, in one line and cut',
  },
];

/** What keeps texts and secrets out of the log. */
const logGuards: readonly Guard[] = [
  {
    keeps: 'Every line of the log is of one kind, whoever writes it',
    file: 'src/piece-kit/cron.ts',
    code: '    logger,\n',
    without: '',
    test: 'test/piece-kit/cron.test.ts',
    name: 'passes a round over while one goes on, and says so in the log that it was given',
  },
  {
    keeps: text,
    file: 'src/log.ts',
    code: 'hooks: { ...limited(onTrouble), streamWrite: visible }',
    without: 'hooks: limited(onTrouble)',
    test: 'test/log.test.ts',
    name: 'writes nothing for people either that a terminal would obey, and lets them see that it was there',
  },
  {
    keeps: text,
    file: 'src/log.ts',
    code: 'hooks: { ...limited(onTrouble), streamWrite: escaped }',
    without: 'hooks: limited(onTrouble)',
    test: 'test/log.test.ts',
    name: 'writes one JSON object a line, whatever people have written, and nothing below its level',
  },
  {
    keeps: 'The log never holds the text of messages',
    file: 'src/log.ts',
    code: 'serializers: { error: errorFields }',
    without: 'serializers: { error: (error: object) => ({ ...error }) }',
    test: anyBot,
    name: 'leaves nothing of it in the log for programs, whatever goes wrong',
  },
  {
    keeps: 'The log never holds a token',
    file: 'src/error-fields.ts',
    code: `text.replace(tokenInUrl, '$1…')`,
    without: `text.replace(tokenInUrl, '$&')`,
    test: anyBot,
    name: 'leaves nothing of it in the log for people, and sends no terminal a command',
  },
];

/** What keeps text to be text, and ids and times to be what they were. */
export const textGuards: readonly Guard[] = [...shownGuards, ...logGuards];
