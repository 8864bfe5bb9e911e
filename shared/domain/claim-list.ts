import { GrowingList } from '../lib/growing-list';
import type { Accreditation } from './register';

type Claim = Pick<Accreditation, 'desk' | 'member' | 'card'>;

/** The accreditations of one member or card while events are taken in. */
export class ClaimList {
  readonly #list: GrowingList<Accreditation>;
  /** Places of those that have not ended, by what is claimed; undefined as long as nothing ended. */
  #active: Map<string, number[]> | undefined;

  constructor(known: readonly Accreditation[]) {
    this.#list = new GrowingList(known);
  }

  get items(): readonly Accreditation[] {
    return this.#list.items;
  }

  add(accreditation: Accreditation): void {
    this.#note(accreditation, this.items.length);
    this.#list.add(accreditation);
  }

  /** Ends all of this claim that has not ended. Answers with the last of it. */
  end(
    claim: Claim,
    ending: Pick<Accreditation, 'cardReturned' | 'endedAt' | 'status'>,
  ): Accreditation | undefined {
    if (this.#active === undefined) {
      this.#active = new Map();
      for (const [at, one] of this.items.entries()) this.#note(one, at);
    }
    const places = this.#active.get(nameOf(claim)) ?? [];
    const last = this.items[places.at(-1) ?? -1];
    for (const at of places) {
      const one = this.items[at];
      if (one !== undefined) this.#list.set(at, { ...one, ...ending });
    }
    this.#active.delete(nameOf(claim));
    return last;
  }

  #note(accreditation: Accreditation, at: number): void {
    if (this.#active === undefined || accreditation.status !== 'active') return;
    const name = nameOf(accreditation);
    const places = this.#active.get(name);
    if (places === undefined) this.#active.set(name, [at]);
    else places.push(at);
  }
}

function nameOf({ desk, member, card }: Claim): string {
  return `${desk} ${card} ${member}`;
}
