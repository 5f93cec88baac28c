import type { Planting } from './planting';

/** For the import rules of what main.ts alone hands over, and of the programs beside the bot. */
export const plantedAtMain: Readonly<Record<string, Planting>> = {
  'only-main-takes-the-adapter': {
    caught: [['src/settings.ts', 'src/discord/']],
    allowed: [
      ['src/main.ts', 'src/discord/'],
      ['src/discord/', 'src/discord/'],
      ['test/discord/', 'src/discord/'],
    ],
  },
  'only-main-takes-the-files': {
    caught: [['src/settings.ts', 'src/evidence/']],
    allowed: [
      ['src/main.ts', 'src/evidence/'],
      ['src/backup/', 'src/evidence/evidence-path.ts'],
      ['test/evidence/', 'src/evidence/'],
    ],
  },
  'the-bot-takes-nothing-of-the-setup': {
    caught: [
      ['src/main.ts', 'src/setup/'],
      ['src/settings.ts', 'src/setup/', 'by type'],
    ],
    allowed: [
      ['src/setup/', 'src/setup/'],
      ['sandbox/story/', 'src/setup/'],
    ],
  },
  'setup-takes-settings-alone': {
    caught: [['src/setup/', 'src/moderation/']],
    allowed: [
      ['src/setup/', 'src/moderation/', 'by type'],
      ['src/setup/', 'src/settings.ts'],
    ],
  },
  'nobody-imports-the-backup': {
    caught: [
      ['src/settings.ts', 'src/backup/'],
      ['sandbox/server/', 'src/backup/', 'by type'],
    ],
    allowed: [
      ['src/backup/', 'src/backup/'],
      ['test/backup/', 'src/backup/'],
    ],
  },
  'backup-knows-rows-not-their-meaning': {
    caught: [
      ['src/backup/', 'src/moderation/', 'by type'],
      ['src/backup/', 'src/evidence/'],
    ],
    allowed: [
      ['src/backup/', 'src/database/'],
      ['src/backup/', 'src/settings.ts'],
      ['src/backup/', 'typeorm'],
    ],
  },
  'evidence-implements-moderation': {
    caught: [['src/evidence/', 'src/repositories/', 'by type']],
    allowed: [
      ['src/evidence/', 'src/moderation/'],
      ['src/evidence/', 'src/evidence/'],
    ],
  },
  'only-main-takes-the-metrics': {
    caught: [['src/settings.ts', 'src/metrics/']],
    allowed: [
      ['src/main.ts', 'src/metrics/'],
      ['test/metrics/', 'src/metrics/'],
    ],
  },
  'metrics-look-on': {
    caught: [['src/metrics/', 'src/entities/', 'by type']],
    allowed: [
      ['src/metrics/', 'src/piece-kit/'],
      ['src/metrics/', 'src/metrics/'],
    ],
  },
  'metrics-take-moderation-and-records-as-types': {
    caught: [
      ['src/metrics/', 'src/moderation/'],
      ['src/metrics/', 'src/repositories/'],
    ],
    allowed: [
      ['src/metrics/', 'src/moderation/', 'by type'],
      ['src/metrics/', 'src/repositories/', 'by type'],
    ],
  },
  'prom-client-in-one-room': {
    caught: [
      ['src/moderation/', 'prom-client'],
      ['src/piece-kit/', 'prom-client', 'by type'],
    ],
    allowed: [['src/metrics/', 'prom-client']],
  },
  'only-main-takes-the-charts': {
    caught: [['src/settings.ts', 'src/charts/']],
    allowed: [
      ['src/main.ts', 'src/charts/'],
      ['test/charts/', 'src/charts/'],
    ],
  },
  'charts-implement-moderation': {
    caught: [['src/charts/', 'src/repositories/', 'by type']],
    allowed: [
      ['src/charts/', 'src/moderation/'],
      ['src/charts/', 'src/charts/'],
    ],
  },
};
