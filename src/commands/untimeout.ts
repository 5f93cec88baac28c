import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class UntimeoutCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'untimeout',
      description: 'Lift somebody’s timeout',
      permission: 'ModerateMembers',
      options: ['user', 'reason'],
    });
  }
}
