import { readFileSync } from 'node:fs';
import { correct } from './openapi-corrections';
import { makeUnionsLegible } from './openapi-unions';

/** A JSON Schema as the document writes it; only Ajv looks inside. */
type JsonSchema = Readonly<Record<string, unknown>>;

/** A body's schema by its media type. */
export type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

interface OpenApiResponse {
  /** Absent for an answer without a body. */
  readonly content?: Content;
}

interface Reference {
  readonly $ref: string;
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  /** By status (`200`) or by class of statuses (`4XX`). */
  readonly responses: Readonly<Record<string, (OpenApiResponse & { readonly $ref?: never }) | Reference>>;
}

/** Discord hangs path parameters on the path, not on its operations. */
export interface PathItem {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: JsonSchema;
  }[];
  readonly get?: OpenApiOperation;
  readonly post?: OpenApiOperation;
  readonly put?: OpenApiOperation;
  readonly patch?: OpenApiOperation;
  readonly delete?: OpenApiOperation;
}

export interface OpenApiDocument {
  readonly servers: readonly [{ readonly url: string }];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly responses: Readonly<Record<string, OpenApiResponse>> };
}

/** Reads Discord's document, its known faults corrected. Throws when the file cannot be read. */
export function readDocument(file: string): OpenApiDocument {
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  correct(document);
  makeUnionsLegible(document);
  return document as OpenApiDocument;
}

/** A JSON pointer to a place in the document: `/paths/~1gateway/get`. */
export const pointer = (...segments: readonly string[]): string =>
  segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
