/** Whether samples are left for the whole, and slow ends run: `npm run test:all`, and so `.ci/run`. */
export const everything: boolean = process.env.JUESUAN_ALL === '1';
