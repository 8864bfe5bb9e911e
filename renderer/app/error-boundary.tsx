import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { Button } from '../components/button';
import classes from './error-boundary.module.css';

interface ErrorBoundaryState {
  readonly message: string | undefined;
}

/** Catches bugs, in drawing as in work that runs beside it, and says in plain words what can be done. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { message: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: messageOf(error) };
  }

  override componentDidMount(): void {
    window.addEventListener('unhandledrejection', this.hearRejection);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('unhandledrejection', this.hearRejection);
  }

  private readonly hearRejection = (event: PromiseRejectionEvent): void => {
    this.setState({ message: messageOf(event.reason) });
  };

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    const t = i18next.t.bind(i18next);
    return (
      <main className={classes['page']} role="alert">
        <h1 className={classes['title']}>{t('crash.title')}</h1>
        <p>{t('crash.text')}</p>
        <Button tone="primary" large onClick={() => window.location.reload()}>
          {t('crash.reload')}
        </Button>
        <details>
          <summary>{t('crash.details')}</summary>
          <pre className={classes['details']} data-selectable>
            {message}
          </pre>
        </details>
      </main>
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
