import { Route } from '../rest/route';
import { applicationRoutes } from './application-routes';
import { auditLogRoutes } from './audit-log-routes';
import { autoModerationRoutes } from './auto-moderation-routes';
import { banRoutes } from './ban-routes';
import { channelRoutes } from './channel-routes';
import { commandRoutes } from './command-routes';
import { guildRoutes } from './guild-routes';
import { interactionRoutes } from './interaction-routes';
import { memberRoutes } from './member-routes';
import { messageRoutes } from './message-routes';
import { roleRoutes } from './role-routes';
import { threadRoutes } from './thread-routes';

/** Every route there is; what is not here is answered with a loud 404. */
export const routeTable: readonly Route[] = [
  ...applicationRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...guildRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...memberRoutes,
  ...roleRoutes,
  ...banRoutes,
  ...auditLogRoutes,
  ...threadRoutes,
  ...autoModerationRoutes,
];
