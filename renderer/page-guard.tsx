import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useWords } from './app-state/language.ts';
import { Button } from './ui/button.tsx';
import { Empty } from './ui/empty.tsx';

interface PageGuardProps {
  readonly children: ReactNode;
}

/** A page that fails takes nothing else with it: the rail stays, the cart lies in the service, and the page can be opened anew. React offers this to classes only. */
export class PageGuard extends Component<PageGuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <PageStopped onAgain={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function PageStopped({ onAgain }: { readonly onAgain: () => void }) {
  const t = useWords();
  return (
    <div className="start-trouble" role="alert">
      <Empty icon={CircleAlert} title={t('general.pageStopped')}>
        {t('general.pageStoppedText')}
      </Empty>
      <Button kind="primary" autoFocus onClick={onAgain}>
        {t('general.openAgain')}
      </Button>
    </div>
  );
}
