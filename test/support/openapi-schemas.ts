import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { OpenApiDocument } from './openapi-document';

const largestSnowflake = 2n ** 64n - 1n;
const faultsShown = 8;
const summaries = new Set(['oneOf', 'anyOf', 'if']);

/** A summary (`must match "then" schema`) or `must be null` beside faults that say what is wrong. */
function isEcho(error: ErrorObject, all: readonly ErrorObject[]): boolean {
  const isSummary = (each: ErrorObject) => summaries.has(each.keyword) || each.params['type'] === 'null';
  const isBelow = (each: ErrorObject) => `${each.instancePath}/`.startsWith(`${error.instancePath}/`);
  return isSummary(error) && all.some((each) => !isSummary(each) && isBelow(each));
}

function describe(error: ErrorObject): string {
  const allowed: unknown = error.params['allowedValues'];
  const values = Array.isArray(allowed) ? ` (${allowed.join(', ')})` : '';
  return `${error.instancePath} ${error.message ?? error.keyword}${values}`.trimStart();
}

/** All fields that one object lacks, as one phrase. */
function describeMissing(instancePath: string, missing: readonly ErrorObject[]): string {
  const fields = missing.map((error) => String(error.params['missingProperty']));
  return `${instancePath} lacks ${[...new Set(fields)].join(', ')}`.trimStart();
}

function phrasesOf(errors: readonly ErrorObject[]): string[] {
  const telling = errors.filter((error) => !isEcho(error, errors));
  const isMissing = (error: ErrorObject) => error.keyword === 'required';
  const lacking = new Set(telling.filter(isMissing).map((error) => error.instancePath));
  const missing = [...lacking].map((path) =>
    describeMissing(
      path,
      telling.filter((error) => isMissing(error) && error.instancePath === path),
    ),
  );
  const others = telling.filter((error) => !isMissing(error)).map(describe);
  return [...new Set([...missing, ...others])];
}

/** Holds values against schemas of the document. A schema is compiled when it is first needed. */
export class Schemas {
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    this.#ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
    addFormats(this.#ajv);
    this.#ajv.addFormat(
      'snowflake',
      (text: string) => /^\d+$/.test(text) && BigInt(text) <= largestSnowflake,
    );
    this.#ajv.addFormat('nonce', true);
    this.#ajv.addSchema(document, 'discord');
  }

  /** What is wrong with the value, one phrase a fault (`/name must be string`); empty when it fits. */
  faults(schemaPlace: string, value: unknown): string[] {
    const validate = this.#validator(schemaPlace);
    if (validate(value)) return [];
    const phrases = phrasesOf(validate.errors ?? []);
    const rest = phrases.length - faultsShown;
    return rest > 0 ? [...phrases.slice(0, faultsShown), `has ${rest} more faults`] : phrases;
  }

  #validator(schemaPlace: string): ValidateFunction {
    const known = this.#compiled.get(schemaPlace);
    if (known !== undefined) return known;
    const fragment = schemaPlace.split('/').map(encodeURIComponent).join('/');
    const validate = this.#ajv.compile({ $ref: `discord#${fragment}` });
    this.#compiled.set(schemaPlace, validate);
    return validate;
  }
}
