import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class NoteCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'note',
      permission: 'ModerateMembers',
      options: ['user', 'text'],
    });
  }
}
