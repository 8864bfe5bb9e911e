export const documents = {
  documents: {
    page: 'Seite {{page}} von {{pages}}',
  },
};
