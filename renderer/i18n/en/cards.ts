export const cards = {
  cards: {
    title: 'Ballot cards',
  },
};
