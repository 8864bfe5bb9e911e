import { type Err, err } from '@shared/lib/result';

/** The disk refused. `message` is the system's own word for why, such as `ENOSPC`, and never a path. */
export interface DiskFailure {
  readonly kind: 'disk';
  readonly message: string;
}

/** Runs something that uses the disk; what the system refuses becomes a value, a bug stays an exception. */
export async function orDiskFailure<Value>(task: () => Promise<Value>): Promise<Value | Err<DiskFailure>> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error;
    return err({ kind: 'disk', message: String(error.code) });
  }
}
