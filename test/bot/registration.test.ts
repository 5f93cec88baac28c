import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsPage, permissionsOf } from '../../sandbox/commands-page';
import { type CommandOption, OptionType } from '../../sandbox/discord/world/application-command';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

/** What is public about the commands: their options in order, an asterisk on what is required, and the permission. */
const contract = {
  '/ban': ['user* reason delete_messages notify evidence', 'Ban Members'],
  '/tempban': ['user* duration* reason delete_messages notify evidence', 'Ban Members'],
  '/softban': ['user* reason delete_messages notify', 'Ban Members'],
  '/unban': ['user* reason', 'Ban Members'],
  '/massban': ['users* reason delete_messages', 'Ban Members, Manage Server'],
  '/kick': ['user* reason notify evidence', 'Kick Members'],
  '/timeout': ['user* duration* reason notify evidence', 'Moderate Members'],
  '/untimeout': ['user* reason', 'Moderate Members'],
  '/warn': ['user* reason* notify evidence', 'Moderate Members'],
  '/note': ['user* text*', 'Moderate Members'],
  '/jail': ['user* duration reason notify evidence', 'Moderate Members'],
  '/unjail': ['user* reason', 'Moderate Members'],
  '/case view': ['number*', 'Moderate Members'],
  '/case edit': ['number* reason duration', 'Moderate Members'],
  '/case delete': ['number* reason', 'Moderate Members'],
  '/case restore': ['number* reason', 'Moderate Members'],
  '/case list': ['user moderator type status contains since', 'Moderate Members'],
  '/case history': ['number*', 'Moderate Members'],
  '/case export': ['format', 'Moderate Members'],
  '/case import': ['file*', 'Moderate Members'],
  '/purge': ['count* user contains bots links attachments', 'Manage Messages'],
  '/slowmode': ['duration* channel for', 'Manage Channels'],
  '/lock': ['channel reason for', 'Manage Channels'],
  '/unlock': ['channel reason', 'Manage Channels'],
  '/report': ['user* reason* evidence', 'everybody'],
  '/stats': ['user since', 'Moderate Members'],
  '/settings view': ['', 'Manage Server'],
  '/settings log': ['channel', 'Manage Server'],
  '/settings reports': ['channel', 'Manage Server'],
  '/settings jail': ['role channel', 'Manage Server'],
  '/settings notify': ['enabled*', 'Manage Server'],
  '/settings confirm': ['enabled*', 'Manage Server'],
  '/settings escalation': ['warnings action within duration expire', 'Manage Server'],
  '/settings appeals': ['text channel pause most', 'Manage Server'],
  '/settings limits': ['bans kicks massbans evidence_size evidence_days', 'Manage Server'],
  '/settings data export': ['', 'Manage Server'],
  '/settings data erase-person': ['user*', 'Manage Server'],
  '/settings data erase-server': ['', 'Manage Server'],
  '/doctor': ['', 'Manage Server'],
  'on a person: Case history': ['', 'Moderate Members'],
  'on a person: Warn': ['', 'Moderate Members'],
  'on a person: Time out': ['', 'Moderate Members'],
  'on a person: Ban': ['', 'Ban Members'],
  'on a person: Report': ['', 'everybody'],
  'on a message: Report message': ['', 'everybody'],
  'on a message: Delete and warn': ['', 'Moderate Members'],
} as const satisfies Record<string, readonly [options: string, permission: string]>;

/** What stands before the name of a command, by Discord's number of its kind. */
const kinds: readonly string[] = ['', '/', 'on a person: ', 'on a message: '];

const isNesting = ({ type }: CommandOption) =>
  type === OptionType.Subcommand || type === OptionType.SubcommandGroup;

/** What can be typed, each by its whole name, with its options. */
function leavesOf(path: string, options: readonly CommandOption[]): [string, readonly CommandOption[]][] {
  const nested = options.filter(isNesting);
  if (nested.length === 0) return [[path, options]];
  return nested.flatMap(({ name, options: inner = [] }) => leavesOf(`${path} ${name}`, inner));
}

const registered = () =>
  scene.app.commands.flatMap((command) =>
    leavesOf(`${kinds[command.type] ?? '?'}${command.name}`, command.options).map(
      ([path, options]) => [path, options, permissionsOf(command)] as const,
    ),
  );

describe('What is registered with Discord', () => {
  it('is what the contract says: every command and menu, its options in order, and its permission', () => {
    const found = registered().map(([path, options, permission]) => {
      const names = options.map(({ name, required }) => (required ? `${name}*` : name));
      return [path, [names.join(' '), permission]];
    });
    expect(Object.fromEntries(found)).toEqual(contract);
  });

  it('takes the same of every option, wherever it stands', () => {
    const options = registered().flatMap(([path, all]) => all.map((option) => ({ ...option, path })));
    const named = (name: string) => options.filter((option) => option.name === name);
    const deletions = named('delete_messages').map(({ choices = [] }) => choices.map(({ value }) => value));
    const hour = 3600;
    const discordsOwn = [0, hour, 6 * hour, 12 * hour, 24 * hour, 72 * hour, 168 * hour];
    expect(deletions).toEqual(deletions.map(() => discordsOwn));
    const reasons = named('reason').map(({ min_length: least, max_length: most }) => [least, most]);
    expect(reasons).toEqual(reasons.map(() => [1, 512]));
    expect(named('evidence').every(({ type }) => type === OptionType.Attachment)).toBe(true);
    const typed = named('user').filter(({ type }) => type !== OptionType.User);
    expect(typed.map(({ path, type }) => [path, type])).toEqual([['/unban', OptionType.String]]);
    const completing = options.filter(({ autocomplete }) => autocomplete).map(({ name }) => name);
    expect([...new Set(completing)].sort()).toEqual(['duration', 'number', 'reason', 'user']);
  });

  it('is called by its name in every language where it is a menu', () => {
    const menus = scene.app.commands.filter(({ type }) => type !== 1);
    const called = menus.map(({ name, nameLocalizations: names }) => [name, Object.keys(names ?? {}).sort()]);
    expect(called).toEqual(menus.map(({ name }) => [name, ['de', 'es-419', 'es-ES']]));
    const warn = menus.find(({ name }) => name === 'Delete and warn');
    expect(warn?.nameLocalizations).toMatchObject({ de: 'Löschen und verwarnen' });
  });

  it('is what docs/commands.md says; `npm run docs:commands` writes it anew', () => {
    const page = readFileSync(join(__dirname, '..', '..', 'docs', 'commands.md'), 'utf8');
    expect(page).toBe(commandsPage(scene.app.commands));
  });
});
