import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Banner } from '../../../components/banner';
import type { Person, Snapshot } from '../../../roll-worker/engine-api';

interface LateDelegateProps {
  readonly mandate: NonNullable<Person['mandate']>;
  readonly snapshot: Snapshot;
}

/** All seats are taken while a delegate comes: which substitute steps back, said before the card is given (rule D6). */
export function LateDelegate({ mandate, snapshot }: LateDelegateProps) {
  const { unit, seats, filled, self } = mandate;
  const isLate =
    self.rank === undefined && self.card === undefined && self.state !== 'lost' && filled >= seats;
  return isLate ? <WhoStepsBack unit={unit} snapshot={snapshot} /> : undefined;
}

function WhoStepsBack({ unit, snapshot }: { readonly unit: string; readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    void engine()
      .credentials()
      .then((view) => {
        const holders = view?.units.find((one) => one.unit === unit)?.holders ?? [];
        const up = holders.filter(({ rank, card }) => rank !== undefined && card !== undefined);
        if (wanted) setNames(up.map(({ name, card }) => `${name ?? ''} (${card ?? ''})`));
      });
    return () => {
      wanted = false;
    };
  }, [unit, snapshot]);
  return (
    <Banner tone="cure" title={t('deskMandate.late')}>
      {names.length === 0 ? undefined : (
        <p>{t('deskMandate.steps', { count: names.length, names: names.join('; ') })}</p>
      )}
      <p>{t('deskMandate.asKnown')}</p>
    </Banner>
  );
}
