import { ActionMenu } from '../piece-kit/action-menu';

export class TimeOutUserCommand extends ActionMenu {
  protected readonly is = { name: 'timeOut', type: 'timeout', permission: 'ModerateMembers' } as const;
}
