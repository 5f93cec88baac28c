import type { ComponentChild, VNode } from 'preact';
import type { Place } from '../place';
import { ChannelMention, RoleMention, UserMention } from './mention';
import { Spoiler } from './spoiler';
import { TextLink } from './text-link';
import type { TextNode } from './text-node';
import { Timestamp } from './timestamp';

type Draw = (node: TextNode, place: Place) => ComponentChild;

interface NodesProps {
  readonly nodes: TextNode['content'];
  readonly place: Place;
}

const within = ({ content }: TextNode, place: Place): VNode => <Nodes nodes={content} place={place} />;
const plain = ({ content }: TextNode): string => (typeof content === 'string' ? content : '');
const link: Draw = (node, place) => (
  <TextLink target={node.target ?? ''} seat={place.seat}>
    {within(node, place)}
  </TextLink>
);

const drawings: Readonly<Record<string, Draw>> = {
  text: plain,
  br: () => <br />,
  newline: () => <br />,
  strong: (node, place) => <strong>{within(node, place)}</strong>,
  em: (node, place) => <em>{within(node, place)}</em>,
  underline: (node, place) => <u>{within(node, place)}</u>,
  strikethrough: (node, place) => <s>{within(node, place)}</s>,
  inlineCode: (node) => <code class="text-code">{plain(node)}</code>,
  codeBlock: (node) => (
    <pre class="text-block">
      <code>{plain(node)}</code>
    </pre>
  ),
  blockQuote: (node, place) => <blockquote class="text-quote">{within(node, place)}</blockquote>,
  heading: (node, place) => <strong class={`text-heading-${node.level ?? 1}`}>{within(node, place)}</strong>,
  subtext: (node, place) => <small class="text-subtext">{within(node, place)}</small>,
  spoiler: (node, place) => <Spoiler>{within(node, place)}</Spoiler>,
  link,
  url: link,
  autolink: link,
  user: ({ id = '' }, place) => <UserMention id={id} place={place} />,
  role: ({ id = '' }, place) => <RoleMention id={id} place={place} />,
  channel: ({ id = '' }, place) => <ChannelMention id={id} place={place} />,
  everyone: () => <span class="text-mention">@everyone</span>,
  here: () => <span class="text-mention">@here</span>,
  emoji: ({ name }) => `:${name ?? ''}:`,
  twemoji: ({ name }) => name,
  timestamp: ({ timestamp, format }, place) => (
    <Timestamp at={Number(timestamp) * 1_000} style={format ?? 'f'} snapshot={place.snapshot} />
  ),
  slashCommand: ({ fullName }) => <span class="text-mention">/{fullName}</span>,
  guildNavigation: ({ id }) => <span class="text-mention">#{id}</span>,
};

/** Pieces of text one after the other; a piece of a kind that is not known shows what it holds. */
export function Nodes({ nodes, place }: NodesProps) {
  if (nodes === undefined || typeof nodes === 'string') return <>{nodes}</>;
  return <>{nodes.map((node) => (drawings[node.type] ?? within)(node, place))}</>;
}
