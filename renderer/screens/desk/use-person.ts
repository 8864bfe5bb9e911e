import type { MemberKey } from '@shared/domain/ids';
import { useEffect, useState } from 'react';
import { engine } from '../../app/engine';
import type { Person, Snapshot } from '../../roll-worker/engine-api';

/** A person of the open roll, read anew after each change; undefined until first read. */
export function usePerson(member: MemberKey, snapshot: Snapshot): Person | undefined {
  const [person, setPerson] = useState<Person>();
  useEffect(() => {
    let wanted = true;
    void engine()
      .person(member)
      .then((found) => {
        if (wanted) setPerson(found);
      });
    return () => {
      wanted = false;
    };
  }, [member, snapshot]);
  return person;
}

/** A person as people are listed: surname first. */
export function personName({ member }: Person): string {
  return `${member.surname}, ${member.givenName}`;
}

/** The name of somebody on the roll; the key where nobody is. */
export async function nameOfMember(key: MemberKey): Promise<string> {
  const person = await engine().person(key);
  return person ? personName(person) : key;
}
