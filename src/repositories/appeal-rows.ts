import { Appeal } from '../entities/appeal';
import { entityRows } from './entity-rows';

/** Appeals, from SQL that ends in a select of `{appeal}` from rows of `appeals` by the name of `r`. */
export const { queryAll: queryAppeals, queryOne: queryAppeal } = entityRows({
  entity: Appeal,
  placeholder: '{appeal}',
  name: 'r',
});

/** SQL: changes one appeal, named by guild and id, where a condition holds, and gives it back as it is then. */
export function changeAppeal(change: string, condition = 'true'): string {
  return `with r as (
    update appeals t set ${change} where t.guild_id = $1 and t.id = $2 and (${condition}) returning t.*
  ) select {appeal} from r`;
}
