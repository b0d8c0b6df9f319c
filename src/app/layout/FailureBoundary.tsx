import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { FailureNotice } from './FailureNotice.tsx';

interface FailureBoundaryProps {
  /** What failed, for the notice. */
  what?: string | undefined;
  /** Draws the frame around the notice. */
  frame: (notice: ReactNode) => ReactNode;
  children: ReactNode;
}

/** Replaces a view that failed with a notice, until the reader tries again or goes to another page. */
export function FailureBoundary({ what, frame, children }: FailureBoundaryProps) {
  const { pathname } = useLocation();
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary pathname={pathname} what={what} frame={frame} onRetry={reset}>
          {children}
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  );
}

interface BoundaryProps extends FailureBoundaryProps {
  pathname: string;
  onRetry: () => void;
}

class Boundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(previous: BoundaryProps): void {
    if (this.state.error !== null && previous.pathname !== this.props.pathname) this.tryAgain();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return this.props.frame(<FailureNotice what={this.props.what} error={error} onRetry={() => this.tryAgain()} />);
  }

  private tryAgain(): void {
    this.props.onRetry();
    this.setState({ error: null });
  }
}
