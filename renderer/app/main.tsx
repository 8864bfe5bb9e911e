import '@shared/lib/zod-without-eval';
import '@mantine/core/styles.layer.css';
import '@fontsource-variable/atkinson-hyperlegible-next';
import '@fontsource-variable/atkinson-hyperlegible-mono';
import '../theme/tokens.css';
import '../theme/global.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { initialLanguage, startLanguages } from '../i18n/i18n';
import { preventCopying } from '../lib/no-copy';
import { appearanceManager } from '../theme/appearance';
import { theme } from '../theme/theme';
import { App } from './app';
import { ErrorBoundary } from './error-boundary';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

await startLanguages(initialLanguage());
preventCopying(document);

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      colorSchemeManager={appearanceManager}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </MantineProvider>
  </StrictMode>,
);
