import type { ContractRouterClient } from '@orpc/contract';
import { createContext, use, useSyncExternalStore } from 'react';
import type { Contract } from '../../shared/contract/contract.ts';
import type { LinkStatus, RenewableLink } from '../transport/renewable-link.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';

/** The service as the page sees it: `service.sale.complete({...})`, typed by the contract. */
export type ServiceClient = ContractRouterClient<Contract>;

/** What lives as long as the page: the client, who is signed in, and what the desk always shows. */
export interface AppState {
  readonly service: ServiceClient;
  readonly session: Session;
  readonly desk: Desk;
  readonly link: Pick<RenewableLink, 'status' | 'subscribeStatus'>;
}

export const AppStateContext = createContext<AppState | null>(null);

export function useAppState(): AppState {
  const state = use(AppStateContext);
  if (state === null) throw new Error('no app state above this component');
  return state;
}

export function useService(): ServiceClient {
  return useAppState().service;
}

/** Whether the service can be reached at this moment. */
export function useLink(): LinkStatus {
  const { link } = useAppState();
  return useSyncExternalStore(link.subscribeStatus, link.status);
}
