export const documents = {
  documents: {
    page: 'Page {{page}} of {{pages}}',
  },
};
