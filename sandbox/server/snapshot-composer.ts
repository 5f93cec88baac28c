import type { Snapshot } from '../contract/snapshot';
import { AgreementWatch } from '../stage/agreement';
import type { Playground } from '../stage/playground';
import { type Recorded, readRecord } from '../stage/read-record';
import type { Stage } from '../stage/stage';
import { viewAuditLog } from './views/view-audit-log';
import { viewGuild } from './views/view-guild';
import { viewForms, viewMessages, viewRuns } from './views/view-messages';
import { viewUser } from './views/view-user';
import { viewWire } from './views/view-wire';

const noRecord: Recorded = { cases: [], open: [], jailRoleIds: new Map() };

/** Puts together what the page shows, and remembers of the stage what the database said last. */
export class SnapshotComposer {
  #watched: { readonly stage: Stage; readonly agreement: AgreementWatch; recorded: Recorded } | null = null;

  public constructor(private readonly playground: Playground) {}

  /** While the database is away, the cases are those of before. */
  public async compose(): Promise<Snapshot> {
    const { stage, database } = this.playground;
    const recorded = await readRecord(database).catch(() => null);
    const watched = this.watch(stage);
    watched.recorded = recorded ?? watched.recorded;
    const { discord, story, bot } = stage;
    const cast = story.parts.map(({ user, part }) => ({ userId: user.id, part }));
    const guilds = [...discord.world.guilds.values()];
    return {
      ...{ worldId: stage.worldId, now: discord.now(), cast, state: this.state() },
      guilds: guilds.map((guild) =>
        viewGuild(guild, cast, watched.recorded.jailRoleIds.get(guild.id) ?? null),
      ),
      users: [...discord.world.users.values()].filter(({ id }) => id !== story.app.owner.id).map(viewUser),
      messages: viewMessages(stage),
      directChannels: [...discord.world.directChannels.values()].flatMap(({ id, recipients }) =>
        recipients ? [{ id, userId: recipients[1].id }] : [],
      ),
      forms: viewForms(stage),
      runs: viewRuns(stage),
      cases: watched.recorded.cases,
      auditLog: viewAuditLog(guilds),
      wire: viewWire(discord),
      agreement: watched.agreement.look(recorded, bot.state === 'connected'),
    };
  }

  private watch(stage: Stage) {
    if (this.#watched?.stage === stage) return this.#watched;
    this.#watched = { stage, agreement: new AgreementWatch(stage.discord), recorded: noRecord };
    return this.#watched;
  }

  private state(): Snapshot['state'] {
    const { stage, database, isResetting } = this.playground;
    return {
      bot: stage.bot.state,
      database: database.isUp ? 'up' : 'down',
      answers: stage.hurdles.answers,
      dmsClosed: stage.hurdles.areDmsClosed,
      isResetting,
    };
  }
}
