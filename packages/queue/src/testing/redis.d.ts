/** The server's program; `null` where there is none on this machine. */
export declare const redisProgram: string | null;
export interface TestRedis {
  /** Path of its socket. */
  address: string;
  stop(): Promise<void>;
}
/**
 * A server of its own, on a socket that nobody else knows.
 *
 * @param kept folder in which it keeps its data, and finds them when it is started again; without it, it is empty
 */
export declare function startRedis(program: string, kept?: string): Promise<TestRedis>;
