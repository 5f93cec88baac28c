import type { APIEmbed } from 'discord-api-types/v10';
import type { PretendDiscord } from './discord/pretend-discord';

/** An answer as lines for a terminal: mentions as names, timestamps as times, markdown left out. */
export function readable(
  discord: PretendDiscord,
  { content, embeds }: { readonly content: string; readonly embeds: readonly APIEmbed[] },
): string[] {
  return [content, ...embeds.flatMap(embedLines)]
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .map((line) => plain(discord, line));
}

function embedLines({ title, description, fields }: APIEmbed): string[] {
  return [title ?? '', description ?? '', ...(fields ?? []).map(({ name, value }) => `${name}: ${value}`)];
}

function plain({ world }: PretendDiscord, line: string): string {
  return line
    .replace(/<@!?(\d+)>(?: \((.+?)\))?/g, (_, id: string) => `@${world.users.get(id)?.name ?? id}`)
    .replace(/<#(\d+)>/g, (_, id: string) => `#${world.channel(id)?.name ?? id}`)
    .replace(/ \(<t:\d+:R>\)/g, '')
    .replace(/<t:(\d+):R>/g, (_, seconds: string) => ago(Number(seconds)))
    .replace(/<t:(\d+):\w>/g, (_, seconds: string) => new Date(Number(seconds) * 1000).toLocaleTimeString())
    .replaceAll('**', '')
    .replace(/\\(.)/g, '$1');
}

function ago(seconds: number): string {
  const count = Math.round(Date.now() / 1000 - seconds);
  return `${count} second${count === 1 ? '' : 's'} ago`;
}
