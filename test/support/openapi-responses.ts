import { type Content, type OpenApiDocument, pointer } from './openapi-document';
import type { Route } from './openapi-operations';

/** An answer the document describes, and where it stands there, as a JSON pointer. */
export interface DocumentedResponse {
  readonly place: string;
  /** `undefined`: an answer without a body. */
  readonly content: Content | undefined;
}

/** The answer documented for the status, else for its class (`4XX`); null when there is neither. */
export function findResponse(
  { components }: OpenApiDocument,
  { operation, place }: Route,
  status: number,
): DocumentedResponse | null {
  const keys = [String(status), `${Math.floor(status / 100)}XX`];
  const key = keys.find((each) => each in operation.responses);
  const response = key === undefined ? undefined : operation.responses[key];
  if (key === undefined || response === undefined) return null;
  if (response.$ref === undefined) {
    return { place: `${place}${pointer('responses', key)}`, content: response.content };
  }
  const shared = components.responses[response.$ref.replace('#/components/responses/', '')];
  return shared === undefined ? null : { place: response.$ref.slice(1), content: shared.content };
}
