import { Case } from '../entities/case';
import { entityRows } from './entity-rows';

/**
 * Cases, from SQL that ends in a select of `{case}` from rows of `cases` by the name of `c`. Every statement that
 * changes cases is written so, to give back what it changed in the same round trip.
 */
export const {
  queryAll: queryCases,
  queryOne: queryCase,
  withColumns,
  toEntity: toCase,
} = entityRows({ entity: Case, placeholder: '{case}', name: 'c' });
