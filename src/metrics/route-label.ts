/** What varies in the address of a request: ids, what lets anybody answer in the name of the bot, and emojis. */
const variable = [
  [/^\/(webhooks|interactions)\/[^/]+\/[^/]+/, '/$1/:id/:token'],
  [/\/reactions\/.*/, '/reactions/:reaction'],
  [/\/\d+(?=\/|$)/g, '/:id'],
  [/\?.*/, ''],
] as const;

/** The route of a request to Discord as a label: as few as there are kinds of requests, and none that names anybody. */
export function routeLabel(path: string): string {
  return variable.reduce((route, [found, name]) => route.replace(found, name), path);
}
