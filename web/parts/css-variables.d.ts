import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties of our own sheets. */
    [name: `--${string}`]: string | number | undefined;
  }
}
