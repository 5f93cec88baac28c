import { type OpenApiDocument, pointer, readDocument } from './openapi-document';
import { Operations, type Route } from './openapi-operations';
import { findResponse } from './openapi-responses';
import { Schemas } from './openapi-schemas';

/** One request to Discord and its answer. */
export interface Exchange {
  readonly method: string;
  /** As sent, from `/api/v10` on, without the query. */
  readonly path: string;
  readonly status: number;
  /** The parsed body, of a multipart request its parsed `payload_json`; null or undefined when there is none. */
  readonly requestBody: unknown;
  readonly requestContentType: string | null;
  /** The parsed body; null or undefined when there is none. */
  readonly responseBody: unknown;
}

const json = 'application/json';
const multipart = 'multipart/form-data';
const isNothing = (body: unknown) => body === undefined || body === null || body === '';
const mediaTypeOf = (header: string | null) => (header?.split(';')[0] ?? '').trim().toLowerCase();

/** Holds exchanges against Discord's own OpenAPI document. */
export class DiscordContract {
  readonly #document: OpenApiDocument;
  readonly #operations: Operations;
  readonly #schemas: Schemas;

  constructor(document: OpenApiDocument) {
    this.#document = document;
    this.#operations = new Operations(document);
    this.#schemas = new Schemas(document);
  }

  /** What is wrong with the exchange, one sentence a fault; empty when it is as documented. */
  check(exchange: Exchange): string[] {
    const request = `${exchange.method} ${exchange.path}`;
    const route = this.#operations.find(exchange.method, exchange.path);
    if (route === null) return [`${request}: Discord documents no such operation.`];
    const faults = [
      ...this.#pathFaults(route),
      ...this.#requestFaults(route, exchange),
      ...this.#responseFaults(route, exchange),
    ];
    return faults.map((fault) => `${request} (${route.operation.operationId}): ${fault}.`);
  }

  #pathFaults({ pathParameters }: Route): string[] {
    return pathParameters.flatMap(({ name, value, schemaPlace }) =>
      this.#schemas.faults(schemaPlace, value).map((fault) => `${name} "${value}" in the path ${fault}`),
    );
  }

  /** The fields of a form are not looked at: they are text, whatever the schema calls them. */
  #requestFaults({ operation, place }: Route, { requestBody, requestContentType }: Exchange): string[] {
    const documented = operation.requestBody;
    const mediaType = mediaTypeOf(requestContentType);
    if (isNothing(requestBody)) {
      const isMissing = documented?.required === true && mediaType !== multipart;
      return isMissing ? ['the request lacks its body'] : [];
    }
    if (documented === undefined) return ['the request has a body where Discord reads none'];
    if (mediaType === '') return ['the request has a body but no content type'];
    if (!(mediaType in documented.content)) return [`Discord does not read ${mediaType} here`];
    if (mediaType !== json && mediaType !== multipart) return [];
    return this.#bodyFaults(`${place}/requestBody`, mediaType, requestBody, 'request');
  }

  /** Failures of Discord itself (5xx) are not documented and may look like anything. */
  #responseFaults(route: Route, { status, responseBody }: Exchange): string[] {
    if (status >= 500) return [];
    const response = findResponse(this.#document, route, status);
    if (response === null) return [`Discord documents no answer ${status}`];
    const { place, content } = response;
    if (content === undefined) return isNothing(responseBody) ? [] : [`an answer ${status} has no body`];
    return json in content ? this.#bodyFaults(place, json, responseBody, 'response') : [];
  }

  #bodyFaults(place: string, mediaType: string, body: unknown, side: 'request' | 'response'): string[] {
    const schemaPlace = `${place}${pointer('content', mediaType, 'schema')}`;
    return this.#schemas.faults(schemaPlace, body).map((fault) => `the ${side} body ${fault}`);
  }
}

/**
 * The contract in the file that `DISCORD_OPENAPI` names: `specs/openapi.json` of discord/discord-api-spec.
 * `null` when the variable is unset; throws when the file cannot be read.
 */
export function loadContract(): DiscordContract | null {
  const file = process.env['DISCORD_OPENAPI'];
  return file === undefined || file === '' ? null : new DiscordContract(readDocument(file));
}
