import type { Guard } from './guard';

const fileTest = 'test/backup/backup-file.test.ts';
const restoreTest = 'test/backup/restore.test.ts';

/** What keeps a backup from being taken for more than it is, and a restore from costing what is there. */
export const backupGuards: readonly Guard[] = [
  {
    keeps: 'a backup that is not what was written is not restored',
    file: 'src/backup/backup-reader.ts',
    code: 'part.name === written?.name && part.sha256 === written.sha256',
    without: 'part.name === written?.name',
    test: fileTest,
    name: 'in which a row was changed and packed anew is refused',
  },
  {
    keeps: 'no file is removed that the record names',
    file: 'src/backup/restore-backup.ts',
    code: 'before.filter((sha256) => !named.has(sha256))',
    without: 'before.filter((sha256) => !manifest.evidence.includes(sha256) || !named)',
    test: restoreTest,
    name: 'keeps every file that the restored record names, though the backup did not hold it',
  },
  {
    keeps: 'a backup is restored whole',
    file: 'src/backup/backup-reader.ts',
    code: 'if (!manifest) throw cut(file);',
    without: 'if (!manifest) throw new Error();',
    test: fileTest,
    name: 'that is cut anywhere is refused',
  },
  {
    keeps: 'a backup of a newer version is not misread',
    file: 'src/backup/manifest.ts',
    code: 'if (read.data.format > formatVersion) throw newer(file, read.data.bailiff);',
    without: '',
    test: fileTest,
    name: 'of a newer format is refused',
  },
  {
    keeps: 'a backup of a newer version is not misread',
    file: 'src/backup/restore-backup.ts',
    code: 'if (unknown.length > 0) throw newer(file, manifest.bailiff);',
    without: '',
    test: fileTest,
    name: 'of a newer schema is refused',
  },
  {
    keeps: 'nothing is overwritten that was not named',
    file: 'src/backup/restore-backup.ts',
    code: 'if (!overwrite) {',
    without: 'if (!overwrite && held.cases < 0) {',
    test: restoreTest,
    name: 'is refused where there is a row, and changes nothing',
  },
  {
    keeps: 'nothing is overwritten under a bot',
    file: 'src/backup/restore-backup.ts',
    code: 'await refuseRunningBot(manager);',
    without: 'await Promise.resolve(refuseRunningBot);',
    test: restoreTest,
    name: 'is refused while a bot is connected',
  },
  {
    keeps: 'a restore is done whole or not at all',
    file: 'src/backup/restore-backup.ts',
    code: 'if (!placement.isPlaced || isRefusal(error)) {',
    without: 'if (!placement.isPlaced) {',
    test: restoreTest,
    name: 'whose end the database refuses leaves no file behind',
  },
];
