import { Component, type ReactElement, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** A page that cannot be drawn takes nothing else with it: the way out, the banner and the other pages stay. */
export class PageBoundary extends Component<Props, { readonly failed: string | null }> {
  override state = { failed: null };

  static getDerivedStateFromError(error: unknown): { readonly failed: string } {
    return { failed: String(error) };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return <NotDrawn why={failed} onAgain={() => this.setState({ failed: null })} />;
  }
}

function NotDrawn({ why, onAgain }: { readonly why: string; readonly onAgain: () => void }): ReactElement {
  return (
    <div className="panel">
      <div className="empty" role="alert">
        <b>This page cannot be drawn</b>
        <span className="selectable">{why}</span>
        <span>Trading goes on and stays guarded; the other pages and the emergency stop work.</span>
        <button type="button" className="btn" onClick={onAgain}>
          Draw it again
        </button>
      </div>
    </div>
  );
}
