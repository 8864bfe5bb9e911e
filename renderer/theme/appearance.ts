import { localStorageColorSchemeManager } from '@mantine/core';

/** Keeps whether the window is light, dark or as the system wants it. */
export const appearanceManager = localStorageColorSchemeManager({ key: 'stimmkarte-appearance' });
