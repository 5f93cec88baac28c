import { PINGS_IN_INTERACTIONS, resolvePings } from '../../sandbox/discord/acts/resolve-pings';
import type { AllowedMentions } from '../../sandbox/discord/limits/message-draft';
import type { PretendDiscord } from '../../sandbox/discord/pretend-discord';
import type { Exchange } from '../../sandbox/discord/rest/exchange';
import { messageFaults } from '../views/message-faults';

/** A message as a bot sends it. */
interface Body {
  readonly content?: string;
  readonly embeds?: object[];
  readonly components?: readonly { components?: readonly { label?: string; custom_id?: string }[] }[];
  readonly allowed_mentions?: Partial<AllowedMentions>;
}

/** What was seen of a bot's requests so far. */
export interface Watch {
  requests: number;
  messages: number;
  /** What Discord, or somebody who was pinged, would complain of. */
  readonly faults: string[];
}

/** Looks at everything a bot asks for: whether Discord takes it, and whether any message pings anybody. */
export function watchMessages(discord: PretendDiscord): Watch {
  const watch: Watch = { requests: 0, messages: 0, faults: [] };
  discord.onExchange((exchange) => {
    watch.requests += 1;
    const body = bodyOf(exchange);
    if (body) watch.messages += 1;
    const faults = [...refusalsOf(exchange), ...(body ? faultsOf(discord, body) : [])];
    watch.faults.push(...faults.map((fault) => `${exchange.method} ${exchange.path}: ${fault}`));
  });
  return watch;
}

/** The message in a request, or null for a request that says nothing to anybody. */
function bodyOf({ requestBody }: Exchange): Body | null {
  const body = requestBody as (Body & { data?: Body }) | null | undefined;
  const message = body?.data ?? body;
  return message && (message.content !== undefined || message.embeds !== undefined) ? message : null;
}

/** A limit that was broken, or a Discord that broke. */
function refusalsOf({ status, responseBody }: Exchange): string[] {
  return status === 400 || status >= 500 ? [`${status} ${JSON.stringify(responseBody)}`] : [];
}

function faultsOf({ world }: PretendDiscord, body: Body): string[] {
  const { content = '', embeds = [], allowed_mentions: allowed } = body;
  const components = (body.components ?? []).map((row) => ({
    components: (row.components ?? []).map(({ label, custom_id }) => ({ label, customId: custom_id })),
  }));
  const mentions = { ...PINGS_IN_INTERACTIONS, ...allowed };
  const pings = resolvePings(world, content, mentions, true);
  return [
    ...messageFaults({ content, embeds, components } as unknown as Parameters<typeof messageFaults>[0]),
    ...(JSON.stringify(allowed?.parse) === '[]' ? [] : ['mentions are left to Discord to find']),
    ...(pings.everyone || pings.users.length + pings.roleIds.length > 0 ? [`pings by “${content}”`] : []),
  ];
}
