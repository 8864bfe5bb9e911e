import type { IsoDate } from '@shared/domain/ids';
import type { Column, Member } from '@shared/domain/member';
import { openMemberships } from '@shared/domain/members';
import { UNIT_COLUMNS } from '@shared/domain/units';
import type { RulesPreview } from './hall-views';

/** More names than this nobody looks through. */
const NAMES_LIMIT = 500;

type Constituencies = RulesPreview['constituencies'];

/** Counts who belongs to which unit and constituency, as the roll names them. */
export class PlaceNames {
  readonly #day: IsoDate;
  readonly #units = new Map<Column, Map<string, number>>();
  readonly #constituencies: Readonly<Record<keyof Constituencies, Map<string, number>>> = {
    federal: new Map(),
    state: new Map(),
    municipality: new Map(),
  };

  constructor(day: IsoDate) {
    this.#day = day;
  }

  add(member: Member): void {
    for (const column of UNIT_COLUMNS) this.#addUnit(column, member[column]);
    const { memberships = [], constituencyFederal, constituencyState, municipalityKey } = member;
    const units = new Set(openMemberships(memberships, this.#day).map(({ unit }) => unit));
    for (const unit of units) this.#addUnit('memberships', unit);
    count(this.#constituencies.federal, constituencyFederal);
    count(this.#constituencies.state, constituencyState);
    count(this.#constituencies.municipality, municipalityKey);
  }

  finish(): Pick<RulesPreview, 'units' | 'constituencies'> {
    const units = [...this.#units].flatMap(([level, names]) =>
      largest(names).map(({ name, members }) => ({ name, level, members })),
    );
    const { federal, state, municipality } = this.#constituencies;
    return {
      units: units.sort(byMembers).slice(0, NAMES_LIMIT),
      constituencies: {
        federal: largest(federal),
        state: largest(state),
        municipality: largest(municipality),
      },
    };
  }

  #addUnit(level: Column, name: string | undefined): void {
    const names = this.#units.get(level) ?? new Map<string, number>();
    this.#units.set(level, names);
    count(names, name);
  }
}

function count(names: Map<string, number>, name: string | undefined): void {
  if (name !== undefined) names.set(name, (names.get(name) ?? 0) + 1);
}

interface Named {
  readonly name: string;
  readonly members: number;
}

function largest(names: ReadonlyMap<string, number>): Named[] {
  return [...names]
    .map(([name, members]) => ({ name, members }))
    .sort(byMembers)
    .slice(0, NAMES_LIMIT);
}

function byMembers(one: Named, other: Named): number {
  return other.members - one.members || (one.name < other.name ? -1 : Number(one.name > other.name));
}
