import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class UnjailCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'unjail',
      permission: 'ModerateMembers',
      options: ['user', 'reason'],
    });
  }
}
