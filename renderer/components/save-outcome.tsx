import { useTranslation } from 'react-i18next';
import { type AnyFailure, failureText } from '../i18n/failure-text';
import { Banner } from './banner';
import { Message } from './message';

/** How the last attempt to make and save a file ended. */
export type SaveOutcome =
  | { readonly state: 'saved'; readonly name: string; readonly detail?: string }
  | { readonly state: 'failed'; readonly failure: AnyFailure };

/** Says that a file was saved and under which name, or why not. Nothing where somebody cancelled. */
export function SaveOutcomeText({ outcome }: { readonly outcome: SaveOutcome | undefined }) {
  const { t } = useTranslation();
  if (!outcome) return undefined;
  if (outcome.state === 'saved') {
    return (
      <Banner tone="go" title={t('common.saved', { name: outcome.name })} role="status">
        {outcome.detail === undefined ? undefined : <p>{outcome.detail}</p>}
      </Banner>
    );
  }
  return outcome.failure.kind === 'cancelled' ? undefined : (
    <Message text={failureText(t, outcome.failure)} />
  );
}
