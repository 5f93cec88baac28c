import { ServerResponse } from 'node:http';
import { World } from '../world/world';

/** Attachments by the address their messages give. */
export function serveFile(world: World, url: string, response: ServerResponse): void {
  const [, , , , id = ''] = url.split('/');
  const file = world.files.get(id);
  if (file) response.writeHead(200, { 'Content-Type': file.contentType }).end(file.content);
  else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('This content is no longer available.');
}
