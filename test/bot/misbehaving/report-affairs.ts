import type { User } from '../../../sandbox/discord/world/user';
import { type ReportScene, setReportScene } from '../../support/report-scene';
import type { Affair, AffairStage, Matter } from './affair';
import { answering, posting, whispering } from './side-calls';

const updating = { 'update_message in the log': { codes: [10003] } };

/** Reporting somebody, and what moderators decide about it. */
export async function setReportAffairs(): Promise<AffairStage> {
  const reporting = await setReportScene();
  const { scene } = reporting;
  return {
    scene,
    posts: reporting.channel,
    elsewhere: [],
    affairs: {
      '/report': reports(reporting),
      '“Claim”': decisions(reporting, 'Claim', 'claimed', /is yours; its post says so/),
      '“Dismiss”': decisions(reporting, 'Dismiss', 'dismissed', /is dismissed; its post says so/),
    },
    hurry: () => scene.query(`update reports set post_tried_at = now() - interval '1 day' where post_due`),
    settled: () =>
      scene.until(
        () => scene.query('select from reports where post_due'),
        (rows) => rows.length === 0,
        { timeoutMs: 90_000 },
      ),
    close: () => reporting.close(),
  };
}

function reports(reporting: ReportScene): readonly Affair[] {
  const { scene } = reporting;
  const ready = (name: string) => {
    const [reporter, user] = [scene.newcomer(`witness of ${name}`), scene.newcomer(name)];
    const options = { user, reason: `${name} was rude` };
    const matter = matterOf(reporting, user, () =>
      scene.discord.as(reporter).command(scene.guild, scene.general, 'report', options),
    );
    return Promise.resolve(matter);
  };
  return [
    {
      ...{ name: 'of a member', ready },
      stands: {
        none: { says: /Nothing was done\./, isShown: false, isEnd: true },
        open: { says: /is with the moderators/, isShown: null, isEnd: true },
      },
      calls: { ...answering, ...posting },
    },
  ];
}

function decisions(reporting: ReportScene, button: string, state: string, says: RegExp): readonly Affair[] {
  const { scene } = reporting;
  const ready = async (name: string) => {
    const { id, user } = await reporting.open(name);
    const [post] = reporting.postsOf(id);
    if (!post) throw new Error(`Report ${id} has no post.`);
    return matterOf(reporting, user, () => scene.discord.as(scene.moderator).click(post, button));
  };
  return [
    {
      ...{ name: 'of a report', ready, isPress: true },
      stands: {
        open: { says: /(?!)/, isShown: null, isEnd: false },
        [state]: { says, isShown: null, isEnd: true },
      },
      calls: { ...whispering, ...updating },
    },
  ];
}

/** A report about somebody; Discord shows it by its post. */
function matterOf(reporting: ReportScene, user: User, begin: Matter['begin']): Matter {
  const rows = () => reporting.rowsAbout(user);
  const postsOf = (id: unknown) => reporting.postsOf(String(id));
  const posts = () =>
    [...reporting.channel.messages.values()].filter(({ embeds }) => JSON.stringify(embeds).includes(user.id));
  return {
    mark: user.id,
    begin,
    async status() {
      const [row] = await rows();
      if (!row) return 'none';
      return row['state'] === 'open' && row['claimed_by_id'] !== null ? 'claimed' : String(row['state']);
    },
    isShown: () => posts().length > 0,
    async faults() {
      const [row, ...others] = await rows();
      if (!row) return posts().length > 0 ? ['posted, and not recorded'] : [];
      const isUpToDate = row['posted_revision'] === row['revision'];
      return [
        ...(others.length > 0 ? ['recorded twice'] : []),
        ...(postsOf(row['id']).length === 1 ? [] : [`${postsOf(row['id']).length} posts`]),
        ...(isUpToDate ? [] : ['its post is not up to date']),
      ];
    },
  };
}
