export const cards = {
  cards: {
    title: 'Stimmkarten',
  },
};
