import { together } from '../support/together';

together('withstanding');
