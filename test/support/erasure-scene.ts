import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../sandbox/discord/people/run';
import type { User } from '../../sandbox/discord/world/user';
import { newFolder } from './new-folder';
import { setScene } from './scene';

export type ErasureScene = Awaited<ReturnType<typeof setErasureScene>>;

/** A scene with a log channel and a place for evidence, and what an owner does who has something erased. */
export async function setErasureScene() {
  const dataDir = newFolder('erasure');
  const scene = await setScene({ DATA_DIR: dataDir });
  await scene.types(scene.owner, 'settings log', { channel: scene.log });

  /** Every text that is recorded, and every log post. */
  async function everyText(): Promise<string> {
    const tables = ['cases', 'case_edits', 'case_evidence', 'erasures'];
    const rows = await Promise.all(tables.map((table) => scene.query(`select * from ${table}`)));
    return JSON.stringify([rows, [...scene.log.messages.values()].map(({ embeds }) => embeds)]);
  }

  return {
    scene,
    everyText,
    /** Waits until a name stands nowhere any more. */
    untilForgotten: (name: string) => scene.until(everyText, (text) => !text.includes(name)),
    /** Waits until nothing of the erasures is left to do. */
    untilFinished: () =>
      scene.until(
        () => scene.query(`select id from erasures where files <> '{}' or posts <> '{}'`),
        (left) => left.length === 0,
      ),
    /** Where a file with this content lies as evidence. */
    pathOf: (content: string) => join(dataDir, 'evidence', hashOf(content).slice(0, 2), hashOf(content)),
    /** Somebody with a case about them that is posted, edited, deleted and restored, each with a text. */
    async known(name: string, { command = 'ban', ...options }: Record<string, string> = {}) {
      const user = scene.newcomer(name);
      const given = { user, reason: `${name} was rude`, evidence: evidence(`proof of ${name}`), ...options };
      await scene.types(scene.moderator, command, given);
      const { number } = await scene.newestCase(user);
      await scene.types(scene.moderator, 'case edit', { number, reason: `${name} was very rude` });
      await scene.types(scene.moderator, 'case delete', { number, reason: `wrong ${name}` });
      await scene.types(scene.moderator, 'case restore', { number, reason: `right ${name}` });
      const isPosted = () =>
        scene.postOf(number)?.includes('very rude') && !scene.postOf(number)?.includes('wrong');
      await scene.discord.until(isPosted, { what: 'the post' });
      return { user, number };
    },
    askPerson: (user: User) => scene.types(scene.owner, 'settings data erase-person', { user }),
    askServer: () => scene.types(scene.owner, 'settings data erase-server'),
    /** Presses the button of a question, whoever it was shown to, and waits for what becomes of it. */
    async press(question: Answer, who = scene.owner) {
      const message = scene.discord.world.messages.get(question.id);
      if (message) Object.assign(message, { onlyForUserId: null });
      const id = /"custom_id":"(.+?)"/.exec(JSON.stringify(question.components))?.[1] ?? 'no button';
      return (await scene.discord.as(who).click(question, id)).answer();
    },
    /** The server is somebody else's from now on. */
    handOver(to: User): void {
      scene.guild.owner = to;
      scene.guild.publish('GUILD_UPDATE', scene.guild.payload());
    },
    async close() {
      await scene.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A file as it is attached to a command. */
export function evidence(content: string) {
  return { name: 'proof.txt', content, contentType: 'text/plain' };
}

/** How evidence with this content is named. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
