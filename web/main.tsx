import { createRoot } from 'react-dom/client';
import './parts/styles.ts';
import { App } from './app.tsx';
import { startWords } from './i18n.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
await startWords();
createRoot(root).render(<App />);
