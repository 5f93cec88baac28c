/** Where the log post of a case stands. */
export interface LogPost {
  readonly channelId: string;
  readonly messageId: string;
}

/** Where in the log the cases stand that texts name, by their numbers. */
export type NamedPosts = ReadonlyMap<number, LogPost & { readonly guildId: string }>;
