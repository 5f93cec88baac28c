import type { ServerResponse } from 'node:http';
import type { Stage } from '../stage/stage';
import { isServedAsPicture } from './served-pictures';

/** An attachment by its id: a picture to be shown, anything else to be saved. */
export function serveFile({ discord }: Stage, url: string, response: ServerResponse): void {
  const file = discord.world.files.get(url.slice('/files/'.length));
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const isPicture = isServedAsPicture(file.contentType);
  response.writeHead(200, {
    'Content-Type': isPicture ? file.contentType : 'application/octet-stream',
    'Content-Disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  response.end(file.content);
}
