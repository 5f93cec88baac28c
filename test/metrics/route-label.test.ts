import { routeLabel } from '../../src/metrics/route-label';

describe('The label of a route', () => {
  it.each([
    ['/guilds/100000000000000001/bans/100000000000000002', '/guilds/:id/bans/:id'],
    ['/guilds/12345678901234567890/members/search?query=ann', '/guilds/:id/members/search'],
    ['/interactions/100000000000000001/aW50ZXJhY3Rpb24/callback', '/interactions/:id/:token/callback'],
    ['/webhooks/100000000000000001/aW50/messages/@original', '/webhooks/:id/:token/messages/@original'],
    ['/channels/1/messages/2/reactions/%F0%9F%91%8D/@me', '/channels/:id/messages/:id/reactions/:reaction'],
    ['/gateway/bot', '/gateway/bot'],
    ['/users/@me', '/users/@me'],
  ])('of %s is %s', (path, label) => {
    expect(routeLabel(path)).toBe(label);
  });
});
