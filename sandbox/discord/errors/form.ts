import { isSnowflake } from '../foundation/snowflake';
import { isJsonObject, JsonObject } from '../json';
import { FormErrors, Path } from './form-errors';

export interface Bounds {
  min?: number;
  max?: number;
}

/**
 * Reads a body field by field and notes what is wrong. Unknown fields are ignored, as Discord does. A field that is
 * absent or wrong reads as undefined, one that was sent as null reads as null.
 */
export class Form {
  constructor(
    private readonly body: JsonObject,
    readonly errors: FormErrors = new FormErrors(),
    private readonly path: Path = [],
  ) {}

  has(key: string): boolean {
    return this.body[key] !== undefined;
  }

  require(...keys: string[]): void {
    for (const key of keys) {
      if (this.body[key] === undefined || this.body[key] === null)
        this.fault(key, 'BASE_TYPE_REQUIRED', 'This field is required');
    }
  }

  fault(key: string, code: string, message: string): void {
    this.errors.add([...this.path, key], code, message);
  }

  text(key: string, { min = 0, max = Infinity }: Bounds = {}): string | null | undefined {
    const value = this.typed(
      key,
      (given) => typeof given === 'string',
      'STRING_TYPE_CONVERT',
      'Could not interpret as string.',
    );
    if (typeof value === 'string') this.checkLength(key, [...value].length, min, max);
    return value as string | null | undefined;
  }

  integer(key: string, { min = -Infinity, max = Infinity }: Bounds = {}): number | null | undefined {
    const value = this.typed(key, Number.isSafeInteger, 'NUMBER_TYPE_COERCE', `Value is not int.`);
    if (typeof value === 'number' && value < min)
      this.fault(key, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    if (typeof value === 'number' && value > max)
      this.fault(key, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    return value as number | null | undefined;
  }

  flag(key: string): boolean | null | undefined {
    const boolean = (given: unknown): boolean => typeof given === 'boolean';
    const value = this.typed(key, boolean, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    return value as boolean | null | undefined;
  }

  snowflake(key: string): string | null | undefined {
    const value = this.typed(key, isSnowflake, 'NUMBER_TYPE_COERCE', `Value is not snowflake.`);
    return value as string | null | undefined;
  }

  /** A set of bits, sent as a decimal string; a number is taken as well. */
  bits(key: string): bigint | null | undefined {
    const decimal = (given: unknown): boolean =>
      typeof given === 'number' || (typeof given === 'string' && /^\d{1,19}$/.test(given));
    const value = this.typed(key, decimal, 'NUMBER_TYPE_COERCE', `Value is not int.`);
    return value === null || value === undefined ? value : BigInt(value as string | number);
  }

  list(key: string, { min = 0, max = Infinity }: Bounds = {}): unknown[] | null | undefined {
    const value = this.typed(
      key,
      Array.isArray,
      'LIST_TYPE_CONVERT',
      'Only iterables may be used in a ListType',
    );
    if (Array.isArray(value)) this.checkLength(key, value.length, min, max);
    return value as unknown[] | null | undefined;
  }

  /** The forms of a list of objects; an element that is no object is a fault. */
  forms(key: string, bounds: Bounds = {}): Form[] {
    return (this.list(key, bounds) ?? []).flatMap((item, index) => {
      if (isJsonObject(item)) return [new Form(item, this.errors, [...this.path, key, index])];
      this.errors.add(
        [...this.path, key, index],
        'MODEL_TYPE_CONVERT',
        'Only dictionaries may be used in a ModelType',
      );
      return [];
    });
  }

  form(key: string): Form | undefined {
    const value = this.typed(
      key,
      isJsonObject,
      'MODEL_TYPE_CONVERT',
      'Only dictionaries may be used in a ModelType',
    );
    return isJsonObject(value) ? new Form(value, this.errors, [...this.path, key]) : undefined;
  }

  /** The body as it was sent. */
  fields(): JsonObject {
    return this.body;
  }

  raw(key: string): unknown {
    return this.body[key];
  }

  private typed(key: string, accepts: (value: unknown) => boolean, code: string, message: string): unknown {
    const value = this.body[key];
    if (value === undefined || value === null || accepts(value)) return value;
    this.fault(key, code, message);
    return undefined;
  }

  private checkLength(key: string, length: number, min: number, max: number): void {
    if (length >= min && length <= max) return;
    if (length === 0) this.fault(key, 'BASE_TYPE_REQUIRED', 'This field is required');
    else if (min > 0) this.fault(key, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    else this.fault(key, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  }
}
