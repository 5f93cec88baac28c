import { parse } from 'discord-markdown-parser';

/** A piece of Discord's markdown. Which fields it has depends on its type. */
export interface TextNode {
  readonly type: string;
  readonly content?: string | readonly TextNode[];
  readonly id?: string;
  readonly name?: string;
  readonly fullName?: string;
  readonly target?: string;
  readonly level?: number;
  /** In seconds. */
  readonly timestamp?: string;
  readonly format?: string;
}

/** Parses Discord's markdown, masked links included. */
export function parseText(source: string): readonly TextNode[] {
  return parse(source, 'extended');
}
