import type { Guard } from './guard';

const words = 'Everybody reads their own language';
const bot = 'test/bot/languages.test.ts';

/** What keeps sentences in the language of whoever reads them. */
export const languageGuards: readonly Guard[] = [
  {
    keeps: words,
    file: 'src/locales/translator.ts',
    code: "isTranslated(locale) ? languages[locale] : 'en'",
    without: "'en'",
    test: bot,
    name: 'reads what was done in the language of their client',
  },
  {
    keeps: words,
    file: 'src/piece-kit/described.ts',
    code: '  part.setDescriptionLocalizations(localizations(key));\n',
    without: '',
    test: bot,
    name: 'is described in German and in Spanish as well: commands, options and choices',
  },
  {
    keeps: words,
    file: 'src/discord/case-posts.ts',
    code: 'translator(guilds.cache.get(record.guildId)?.preferredLocale)',
    without: 'translator()',
    test: bot,
    name: 'is in the language of the server: the notice, the post and the jail',
  },
  {
    keeps: words,
    file: 'src/discord/guild-words.ts',
    code: 'translator(client.guilds.cache.get(guildId)?.preferredLocale)',
    without: 'translator()',
    test: bot,
    name: 'is recorded in the language of the server',
  },
  {
    keeps: words,
    file: 'src/discord/channel-adapter.ts',
    code: 'translator(client.guilds.cache.get(guildId)?.preferredLocale)',
    without: 'translator()',
    test: bot,
    name: 'stands in the audit log in the language of the server, and the answer in that of the client',
  },
  {
    keeps: words,
    file: 'src/views/notice.ts',
    code: 'footers.includes(footer.text)',
    without: 'footers[0] === footer.text',
    test: 'test/views/notice.test.ts',
    name: 'knows a notice again in whatever language it was written, and no other',
  },
];
