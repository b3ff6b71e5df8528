"use client";

import { Component, type ReactNode } from "react";
import { FailureNote } from "./failure-note";

interface BoundaryProps {
  /** What fails, as a person would call it; a general word where nothing is named. */
  readonly name?: string;
  /** Another value tries again: the page moved on, or the part was asked for anew. */
  readonly resetKey?: unknown;
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: Error | null;
  readonly resetKey: unknown;
}

/** Keeps what fails in its place: the rest of the page goes on, and the part can be tried again. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(cause: unknown): Partial<BoundaryState> {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  private readonly retry = (): void => {
    this.props.onRetry?.();
    this.setState({ error: null });
  };

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <FailureNote
        error={error}
        onRetry={this.retry}
        {...(this.props.name ? { name: this.props.name } : {})}
      />
    );
  }
}
