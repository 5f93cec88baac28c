import { setAppealAffairs } from './appeal-affairs';
import { allComeOutRight } from './commands-come-out-right';
import { undergoAffairs } from './undergo-affairs';

allComeOutRight(['An appeal', '“Refuse”', '“Accept”'], undergoAffairs(setAppealAffairs));
