export { matchKey, squash, stored } from '@juesuan/schema/words';
