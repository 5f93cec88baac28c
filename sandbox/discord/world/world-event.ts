import { JsonObject } from '../json';

/** Something the gateway may tell to sessions, with what decides who is told. */
export interface WorldEvent {
  name: string;
  data: JsonObject;
  guildId?: string;
  channelId?: string;
  /** Only sessions of this application are told, whether or not its bot is in the guild. */
  applicationId?: string;
  /** The user the event is about: a bot hears of itself without the intent. */
  userId?: string;
}
