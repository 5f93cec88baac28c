import type { Planting } from './planting';

/** For the import rules of what main.ts alone hands over: the adapter, the files and the charts. */
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
      ['test/evidence/', 'src/evidence/'],
    ],
  },
  'evidence-implements-moderation': {
    caught: [['src/evidence/', 'src/repositories/', 'by type']],
    allowed: [
      ['src/evidence/', 'src/moderation/'],
      ['src/evidence/', 'src/evidence/'],
    ],
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
