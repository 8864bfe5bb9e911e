export const conflict = {
  conflictText: {
    title: 'Konflikte',
  },
};
