import type { Series } from '@shared/domain/series';
import classes from './series-mark.module.css';

/** A series by its colour and its name, which says the same to those who don't see the colour. */
export function SeriesMark({ series }: { readonly series: Pick<Series, 'name' | 'colour'> }) {
  return (
    <span className={classes['mark']}>
      <span className={classes['swatch']} data-colour={series.colour} aria-hidden="true" />
      <span className={classes['name']}>{series.name}</span>
    </span>
  );
}
