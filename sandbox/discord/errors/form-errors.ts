import { isJsonObject, JsonObject } from '../json';
import { ApiError } from './api-error';

export type Path = readonly (string | number)[];

/** Collects what is wrong with a body, as the tree of error 50035. */
export class FormErrors {
  private readonly tree: JsonObject = {};

  add(path: Path, code: string, message: string): void {
    let node = this.tree;
    for (const step of path) {
      const inner = node[step];
      const next = isJsonObject(inner) ? inner : {};
      node[step] = next;
      node = next;
    }
    const list = Array.isArray(node['_errors']) ? (node['_errors'] as unknown[]) : [];
    node['_errors'] = [...list, { code, message }];
  }

  get error(): ApiError | null {
    return Object.keys(this.tree).length > 0 ? new ApiError(50035, this.tree) : null;
  }

  throwIfAny(): void {
    if (this.error) throw this.error;
  }
}

/** The refusal of a body with one fault. */
export function invalidForm(path: Path, code: string, message: string): ApiError {
  const errors = new FormErrors();
  errors.add(path, code, message);
  return errors.error ?? new ApiError(50035);
}
