/** Parts of the hall room, in the order of the tabs. */
export const hallTabs = ['attendance', 'throughput', 'delegates', 'guests', 'cases'] as const;
export type HallTab = (typeof hallTabs)[number];

/** Which one is shown: kept while the assembly is open, and set by rooms that lead here. */
export const HALL_TAB_DRAFT = 'hall/tab';
