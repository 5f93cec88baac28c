import { casesAbout } from '../../support/agreement';
import type { Cast } from './calls';
import type { Stage } from './scenario';

type ByHand = Readonly<Record<string, (stage: Stage, cast: Cast) => unknown>>;

const leave = ({ scene }: Stage, { person }: Cast) => scene.guild.members.delete(person.id);

/** Somebody goes before the bot comes to it, without an event. */
export const going: ByHand = {
  'they leave': leave,
  'their account is deleted': (stage, cast) => {
    leave(stage, cast);
    stage.scene.discord.world.users.delete(cast.person.id);
  },
};

/** Somebody else is quicker. */
export const lifting: ByHand = {
  'their ban is lifted': ({ scene }, { person }) => scene.guild.bans.delete(person.id),
};

/** The post of their first case goes. */
export const unposting: ByHand = {
  'the post is deleted': async ({ scene }, { person }) => {
    const [first] = await casesAbout(scene, person);
    await scene.discord.as(scene.owner).deletes({ id: String(first?.['log_message_id']) });
  },
};
