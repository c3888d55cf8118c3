import { Component, type ReactNode } from "react";

import { ErrorNotice } from "./notices";

type Props = { children: ReactNode };
type State = { error: Error | null };

/**
 * What is below could not be shown: a file of the console that did not come (the line is down, or a new version has taken its
 * place), or a mistake of ours. The rest of the page stays, and a reload is offered: browsers ask for a file only once.
 */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <ErrorNotice error={this.state.error} onRetry={() => location.reload()} />;
  }
}
