import { test } from 'vitest';
import { checkHistories } from '../support/histories/check';

test(
  '[M1] whatever two to eight desks do, the same logs give the same register, byte for byte, however they arrive',
  {
    timeout: 600_000,
  },
  () => {
    checkHistories(5_000);
  },
);
