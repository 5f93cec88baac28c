import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class TimeoutCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'timeout',
      permission: 'ModerateMembers',
      options: ['user', 'requiredDuration', 'reason', 'notify', 'evidence'],
    });
  }
}
