import { Modal, NativeSelect, PasswordInput, TextInput, Textarea, createTheme } from '@mantine/core';

/** Nothing that people type may reach a dictionary or a list of earlier entries. */
const privateField = { spellCheck: false, autoComplete: 'off' };

/** How the component library behaves; what it looks like stands in tokens.css and global.css. */
export const theme = createTheme({
  fontFamily: 'var(--text)',
  fontFamilyMonospace: 'var(--mono)',
  respectReducedMotion: true,
  components: {
    TextInput: TextInput.extend({ defaultProps: privateField }),
    PasswordInput: PasswordInput.extend({ defaultProps: privateField }),
    Textarea: Textarea.extend({ defaultProps: privateField }),
    NativeSelect: NativeSelect.extend({ defaultProps: { autoComplete: 'off' } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, lockScroll: false, transitionProps: { duration: 0 }, size: 560 },
    }),
  },
});
