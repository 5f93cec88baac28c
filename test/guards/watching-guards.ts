import type { Guard } from './guard';

const health = 'Whoever hosts the bot sees whether it does its work';
const together = 'What belongs together in the log shares an id';
const secrets = 'Nothing secret stands in the log or in metrics';
const test = 'test/bot/monitoring.test.ts';
const ofBan = 'gives all of a ban one correlation id, from the interaction to the last request';

/** What keeps health, metrics and the log true, and from telling what is nobody's concern. */
export const watchingGuards: readonly Guard[] = [
  {
    keeps: together,
    file: 'src/listeners/core-interaction-create.ts',
    code: 'await correlated(says, () => this.#pass(interaction));',
    without: 'await this.#pass(says ? interaction : interaction);',
    test,
    name: ofBan,
  },
  {
    keeps: together,
    file: 'src/piece-kit/task-store.ts',
    code: 'correlated(says, () => this.#run(task))',
    without: 'this.#run(says ? task : task)',
    test,
    name: 'gives the ending of a ban the id of a round, with the name of its task',
  },
  {
    keeps: together,
    file: 'src/log.ts',
    code: 'mixin: correlation,',
    without: 'mixin: () => (correlation() ? {} : {}),',
    test,
    name: ofBan,
  },
  {
    keeps: secrets,
    file: 'src/log-requests.ts',
    code: 'path: withoutToken(path)',
    without: 'path: withoutToken(path) && path',
    test,
    name: 'holds no reason, no text of a message and no token',
  },
  {
    keeps: secrets,
    file: 'src/metrics/route-label.ts',
    code: `[/\\/\\d+(?=\\/|$)/g, '/:id'],`,
    without: '',
    test,
    name: 'name no guild, no person and no token in a label',
  },
  {
    keeps: health,
    file: 'src/metrics/kept-for.ts',
    code: 'if (kept && (isUnderWay || now() - readAtMs < ms)) return kept;',
    without: 'if (kept && isUnderWay && now() - readAtMs < 0 - ms) return kept;',
    test,
    name: 'cost the database one statement, however many ask',
  },
  {
    keeps: health,
    file: 'src/metrics/vitals.ts',
    code: 'database: { ok: figures !== null,',
    without: 'database: { ok: true,',
    test,
    name: 'the bot is alive, and not ready',
  },
  {
    keeps: health,
    file: 'src/moderation/note-settled.ts',
    code: 'watch.caseSettled(record);',
    without: 'void watch;',
    test,
    name: 'count what was done',
  },
  {
    keeps: health,
    file: 'src/main.ts',
    code: 'const vitals = await watchOver(settings, { log, metrics, closing });',
    without: 'const vitals = await watchOver({ ...settings, http: null }, { log, metrics, closing });',
    test: 'test/bot/start.test.ts',
    name: 'is alive and not ready while Discord does not answer, and ends though somebody asks after it',
  },
];
