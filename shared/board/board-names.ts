/** The channels of the board's window without their schemas: its preload script needs no more. */
export const BOARD_CHANNELS = { takeState: 'board:take-state', state: 'board:state' } as const;
