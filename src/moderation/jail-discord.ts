import type { Guild } from '../entities/guild';
import type { Result } from './refusal';

/** What setting a jail up asks of Discord. */
export interface JailDiscord {
  /** Makes a role for the jail; its id. */
  makeJailRole(guildId: string): Promise<Result<string>>;

  /** Closes every other channel to the jail role, and opens the jail's, which is made where it is missing. */
  prepareJail(
    guildId: string,
    wish: { readonly roleId: string; readonly channelId: string | null },
  ): Promise<Result<JailSetUp>>;

  /**
   * Closes the channels that are neither closed to the jail role yet nor opened to it on purpose.
   *
   * @returns those that could not be closed.
   */
  closeChannelsToJailed(
    guildId: string,
    jail: Pick<Guild, 'jailRoleId' | 'jailChannelId'>,
  ): Promise<readonly string[]>;

  /** As `closeChannelsToJailed`, for one channel. */
  closeChannelToJailed(
    guildId: string,
    channelId: string,
    jail: Pick<Guild, 'jailRoleId' | 'jailChannelId'>,
  ): Promise<void>;
}

/** The jail as it stands after set-up; the channels that could not be closed are named. */
export interface JailSetUp {
  readonly roleId: string;
  readonly channelId: string;
  readonly openChannelIds: readonly string[];
}
