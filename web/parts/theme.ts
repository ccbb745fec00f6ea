import {
  ActionIcon,
  Alert,
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Modal,
  NativeSelect,
  PasswordInput,
  Popover,
  Textarea,
  TextInput,
} from '@mantine/core';

/** The one accent: ink with a breath of teal, dark enough to be read as small text on white. */
const ink: MantineColorsTuple = [
  '#e9f2f5',
  '#d3e4ea',
  '#a9cbd6',
  '#7cb2c2',
  '#4f95a9',
  '#2d7a90',
  '#175f75',
  '#0f5266',
  '#0a4455',
  '#063542',
];

/** The greys of the dark scheme, with the same breath of ink. */
const dark: MantineColorsTuple = [
  '#dde3e7',
  '#b8c1c8',
  '#8b959d',
  '#626d75',
  '#3c464d',
  '#2d353b',
  '#20282d',
  '#181d21',
  '#14181b',
  '#0f1214',
];

const fontFamily = '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif';
const sizedSmall = { defaultProps: { size: 'sm' } };

export const theme = createTheme({
  colors: { ink, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily,
  fontFamilyMonospace: 'ui-monospace,"SFMono-Regular",Consolas,"Liberation Mono",monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '2rem' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  headings: { fontFamily, fontWeight: '600' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend(sizedSmall),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle' } }),
    TextInput: TextInput.extend(sizedSmall),
    PasswordInput: PasswordInput.extend(sizedSmall),
    NativeSelect: NativeSelect.extend(sizedSmall),
    Textarea: Textarea.extend(sizedSmall),
    Alert: Alert.extend({ defaultProps: { variant: 'outline' } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md' } }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 0 } } }),
  },
});

/** Greys and reds of the component library that fail contrast at small sizes are darkened; tones of the zone are named. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1b2227',
    '--mantine-color-dimmed': '#57626b',
    '--mantine-color-placeholder': '#6a747d',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0f5266',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-default-border': '#c5ccd2',
    '--surface': '#f5f7f8',
    '--line': '#dde2e6',
    '--row-hover': '#eef4f6',
    '--selected': '#dcebf0',
    '--accent': '#0f5266',
    '--late': '#b3261e',
    '--late-surface': '#fdf0ef',
    '--soon': '#8a5200',
    '--soon-surface': '#fdf5e6',
  },
  dark: {
    '--mantine-color-text': '#dde3e7',
    '--mantine-color-dimmed': '#9ba6ae',
    '--mantine-color-placeholder': '#8b959d',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#7cc3d6',
    '--mantine-color-body': '#14181b',
    '--mantine-color-default': '#1d2327',
    '--mantine-color-default-hover': '#262d32',
    '--mantine-color-default-border': '#3c464d',
    '--surface': '#1a1f23',
    '--line': '#2d353b',
    '--row-hover': '#20282d',
    '--selected': '#173944',
    '--accent': '#7cc3d6',
    '--late': '#ff9d94',
    '--late-surface': '#331b1a',
    '--soon': '#f0bd6a',
    '--soon-surface': '#30240f',
  },
});
