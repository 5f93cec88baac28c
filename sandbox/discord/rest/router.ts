import { Route } from './route';

export interface RouteMatch {
  route: Route;
  params: Record<string, string>;
}

/** The first route whose template fits; write literal segments before varying ones. */
export function findRoute(routes: readonly Route[], method: string, path: string): RouteMatch | null {
  const segments = path.split('/').map(decodeURIComponent);
  for (const route of routes) {
    const params = route.method === method ? matchTemplate(route.template.split('/'), segments) : null;
    if (params) return { route, params };
  }
  return null;
}

function matchTemplate(template: string[], segments: string[]): Record<string, string> | null {
  if (template.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return null;
  }
  return params;
}
