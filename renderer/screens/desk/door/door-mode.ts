/** What a door is for: people leave, or come back. Nothing here does both. */
export const doorModes = ['exit', 'entrance'] as const;
export type DoorMode = (typeof doorModes)[number];
