export const conflict = {
  conflictText: {
    title: 'Conflicts',
  },
};
