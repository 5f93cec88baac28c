import { RestAnswer } from './rest-answer';
import { RestRequest } from './rest-request';

export interface Route {
  readonly method: string;
  /** Below /api/v10, with `:name` for what varies. */
  readonly template: string;
  /** The name of the operation in Discord's OpenAPI document. */
  readonly operationId: string;
  /** Interaction and webhook routes carry their token in the path instead. */
  readonly isOpen: boolean;
  handle(request: RestRequest): RestAnswer;
}

type Handle = (request: RestRequest) => RestAnswer;

/** A route of a bot: `route('GET /guilds/:guild', 'get_guild', …)`. */
export function route(signature: string, operationId: string, handle: Handle): Route {
  const [method = '', template = ''] = signature.split(' ');
  return { method, template, operationId, isOpen: false, handle };
}

/** A route that asks for no bot token. */
export function openRoute(signature: string, operationId: string, handle: Handle): Route {
  return { ...route(signature, operationId, handle), isOpen: true };
}
