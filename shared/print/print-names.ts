/** The channels of the print window without their schemas: its preload script needs no more. */
export const PRINT_CHANNELS = {
  takeDocument: 'print:take-document',
  laidOut: 'print:laid-out',
  ready: 'print:ready',
} as const;
