export const print = {
  print: {
    title: 'Stimmkarten drucken',
  },
};
