const asked = process.env.JUESUAN_ALL;

/** Whether samples are larger, and slow ends run: `npm run test:all`, and so `.ci/run`. */
export const everything: boolean = asked === '1' || asked === '2';

/** Whether nothing is a sample: `JUESUAN_ALL=2 npm run vitest`, for who changes what the sweeps are about. */
export const whole: boolean = asked === '2';
