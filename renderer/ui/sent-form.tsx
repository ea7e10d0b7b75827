import type { ReactElement, ReactNode } from 'react';

/** A form that is never submitted to anywhere: Enter or its button hands the form over, for its texts to be read. */
export function SentForm(props: {
  readonly className: string;
  readonly label?: string;
  readonly onSend: (form: HTMLFormElement) => void;
  readonly children: ReactNode;
}): ReactElement {
  const { className, label, onSend, children } = props;
  return (
    <form
      className={className}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}

/** A field's text, read when it is sent: what is typed in it is never held by the screen's own state. */
export function textOf(form: HTMLFormElement, field: string): string {
  const value = new FormData(form).get(field);
  return typeof value === 'string' ? value.trim() : '';
}
