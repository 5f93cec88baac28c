import { together } from '../support/together';

together('views');
