import { setChannelAffairs } from './channel-affairs';
import { allComeOutRight } from './commands-come-out-right';
import { undergoAffairs } from './undergo-affairs';

allComeOutRight(
  ['/lock', '/unlock', '/slowmode', 'The end of a lock', 'The end of a slowmode'],
  undergoAffairs(setChannelAffairs),
);
