import { type OpenApiDocument, type OpenApiOperation, type PathItem, pointer } from './openapi-document';

/** An operation of the document, and the place of each schema that an exchange is held against. */
export interface Route {
  readonly operation: OpenApiOperation;
  /** Where the operation stands in the document, as a JSON pointer. */
  readonly place: string;
  readonly pathParameters: readonly PathParameter[];
}

interface PathParameter {
  readonly name: string;
  readonly value: string;
  /** Where its schema stands in the document, as a JSON pointer. */
  readonly schemaPlace: string;
}

interface Template {
  readonly path: string;
  readonly segments: readonly string[];
  readonly item: PathItem;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const isParameter = (segment: string) => segment.startsWith('{');

/** Sorts `/members/@me` before `/members/{user_id}`. */
function compareTemplates(one: Template, other: Template): number {
  const rank = ({ segments }: Template) => segments.map((each) => (isParameter(each) ? '1' : '0')).join('');
  return rank(one).localeCompare(rank(other));
}

function fits({ segments }: Template, sent: readonly string[]): boolean {
  return (
    segments.length === sent.length &&
    segments.every((segment, index) => (isParameter(segment) ? sent[index] !== '' : segment === sent[index]))
  );
}

function pathParameters({ path, segments, item }: Template, sent: readonly string[]): PathParameter[] {
  return (item.parameters ?? []).flatMap(({ name, in: where }, index) => {
    const value = sent[segments.indexOf(`{${name}}`)];
    if (where !== 'path' || value === undefined) return [];
    return [{ name, value, schemaPlace: pointer('paths', path, 'parameters', String(index), 'schema') }];
  });
}

/** Finds operations of the document by a request's method and path. */
export class Operations {
  readonly #base: string;
  readonly #templates: readonly Template[];

  constructor({ servers, paths }: OpenApiDocument) {
    this.#base = new URL(servers[0].url).pathname;
    this.#templates = Object.entries(paths)
      .map(([path, item]) => ({ path, segments: path.split('/'), item }))
      .sort(compareTemplates);
  }

  /** `path` is as sent, percent-encoded or not, without a query. `null`: the document knows no such operation. */
  find(method: string, path: string): Route | null {
    const verb = methods.find((each) => each === method.toLowerCase());
    if (verb === undefined || !path.startsWith(`${this.#base}/`)) return null;
    const sent = path.slice(this.#base.length).split('/').map(decodeURIComponent);
    for (const template of this.#templates) {
      const operation = template.item[verb];
      if (operation === undefined || !fits(template, sent)) continue;
      const place = pointer('paths', template.path, verb);
      return { operation, place, pathParameters: pathParameters(template, sent) };
    }
    return null;
  }
}
