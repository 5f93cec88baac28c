import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const source = resolve(__dirname, '..', '..', 'src');

/** Where people could read something that does not come from the catalogue. */
const rooms = [
  'commands',
  'discord',
  'interaction-handlers',
  'listeners',
  'moderation',
  'piece-kit',
  'views',
];

/** Two words in a row, which no identifier, key or custom id has. */
const sentence = /\p{L}{2,} \p{L}{2,}/u;

/** Texts that are no sentences to people: names of work in the log, and states in the code. */
const names: readonly string[] = ['audit logs', 'tried again', 'in part'];

/** What is said to the log or thrown, which people do not read. */
function isForTheLog(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
  return ts.isCallExpression(node) && /\b(log|logger)\??\.\w+$/.test(node.expression.getText());
}

function sentencesIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isForTheLog(node)) return;
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && sentence.test(node.text) && !names.includes(node.text)) found.push(`${file}: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true));
  return found;
}

describe('A sentence people read', () => {
  it('stands in the catalogue, and nowhere else', () => {
    const files = rooms.flatMap((room) =>
      readdirSync(join(source, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(room, name)),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => sentencesIn(file, readFileSync(join(source, file), 'utf8')))).toEqual([]);
  });

  it('is found where it is said outside of it', () => {
    const planted = [
      "reply('Nobody is here');",
      "log.warn('not said to anybody');",
      "throw new Error('Not to anybody');",
    ];
    expect(sentencesIn('a.ts', planted.join('\n'))).toEqual(['a.ts: Nobody is here']);
    expect(sentencesIn('a.ts', ['reply(`Case $', '{number} is gone`);'].join(''))).toEqual([
      'a.ts:  is gone',
    ]);
  });
});
