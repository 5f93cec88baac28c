import { Report } from '../entities/report';
import { entityRows } from './entity-rows';

/** Reports, from SQL that ends in a select of `{report}` from rows of `reports` by the name of `r`. */
export const { queryAll: queryReports, queryOne: queryReport } = entityRows({
  entity: Report,
  placeholder: '{report}',
  name: 'r',
});

/** SQL: changes one report, named by guild and id, where a condition holds, and gives it back as it is then. */
export function changeReport(change: string, condition = 'true'): string {
  return `with r as (
    update reports t set ${change} where t.guild_id = $1 and t.id = $2 and (${condition}) returning t.*
  ) select {report} from r`;
}
