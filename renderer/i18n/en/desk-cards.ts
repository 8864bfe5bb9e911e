export const deskCards = {
  deskCards: {
    title: 'My ballot cards',
  },
};
