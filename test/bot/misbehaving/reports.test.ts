import { allComeOutRight } from './commands-come-out-right';
import { setReportAffairs } from './report-affairs';
import { undergoAffairs } from './undergo-affairs';

allComeOutRight(['/report', '“Claim”', '“Dismiss”'], undergoAffairs(setReportAffairs));
