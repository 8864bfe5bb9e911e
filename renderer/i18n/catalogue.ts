import type { de } from './de';

type Texts<Node> = { readonly [Key in keyof Node]: Node[Key] extends string ? string : Texts<Node[Key]> };

/** A complete catalogue: every key of the German one, and no other. */
export type Catalogue = Texts<typeof de>;
