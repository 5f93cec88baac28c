import { allComeOutRight } from './commands-come-out-right';
import { setPurgeAffairs } from './purge-affairs';
import { undergoAffairs } from './undergo-affairs';

allComeOutRight(['/purge'], undergoAffairs(setPurgeAffairs));
