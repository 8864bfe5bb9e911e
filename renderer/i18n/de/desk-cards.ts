export const deskCards = {
  deskCards: {
    title: 'Meine Stimmkarten',
  },
};
