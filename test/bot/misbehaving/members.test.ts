import { commandsComeOutRight } from './commands-come-out-right';
import { kicks, softbans, timeouts, untimeouts } from './member-scenarios';

commandsComeOutRight({
  '/kick': kicks,
  '/softban': softbans,
  '/timeout': timeouts,
  '/untimeout': untimeouts,
});
