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

function plain(discord: PretendDiscord, line: string): string {
  const { world } = discord;
  return line
    .replace(/<@!?(\d+)>(?: \((.+?)\))?/g, (_, id: string) => `@${world.users.get(id)?.name ?? id}`)
    .replace(/<#(\d+)>/g, (_, id: string) => `#${world.channel(id)?.name ?? id}`)
    .replace(/ \(<t:\d+:R>\)/g, '')
    .replace(/<t:(\d+):R>/g, (_, seconds: string) => ago(discord, Number(seconds)))
    .replace(/<t:(\d+):\w>/g, (_, seconds: string) => new Date(Number(seconds) * 1000).toLocaleTimeString())
    .replaceAll('**', '')
    .replace(/\\(.)/g, '$1');
}

const units: readonly [name: string, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

function ago(discord: PretendDiscord, seconds: number): string {
  const passed = Math.round(discord.now() / 1000 - seconds);
  const [name, size] = units.find(([, length]) => passed >= length) ?? ['second', 1];
  const count = Math.floor(passed / size);
  return `${count} ${name}${count === 1 ? '' : 's'} ago`;
}
