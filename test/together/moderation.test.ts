import { together } from '../support/together';

together('moderation');
