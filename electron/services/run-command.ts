import type { CommandId, SaleId } from '../../shared/kernel/ids.ts';
import { canonicalJson } from '../../shared/domain/journal/canonical.ts';
import { sha256 } from '../db/journal/hash.ts';
import { refuse } from './refused.ts';
import type { ServiceContext } from './service-context.ts';

/**
 * A command as it came: the same id with the same input is the same command, however often it is sent. Who allowed it is not what it does:
 * asked again without an answer it may come without its approval, or with another.
 */
export interface CommandRequest {
  readonly commandId: CommandId;
  /** Procedure name, part of the request's hash. */
  readonly name: string;
  readonly input: unknown;
  /** The cart it belongs to: its answer is forgotten when that cart is sold. */
  readonly cartId: SaleId | null;
}

/** What happens only if the transaction was committed. */
export type AfterCommit = (effect: () => void) => void;

/**
 * Runs `work` in ONE transaction, together with the memory of its answer. A repeated command gets the stored answer and
 * changes nothing; the same id with another input is refused. Effects (events, printing) start after COMMIT.
 */
export function runCommand<Answer>(context: ServiceContext, request: CommandRequest, work: (afterCommit: AfterCommit) => Answer): Answer {
  const requestHash = sha256(`${request.name}\n${canonicalJson(withoutApproval(request.input))}`);
  const effects: (() => void)[] = [];
  const answer = context.store.transaction((): { value: Answer } => {
    const before = context.store.commands.find(request.commandId);
    if (before !== null) {
      if (before.requestHash !== requestHash) refuse({ code: 'command.reused' });
      return { value: JSON.parse(before.answer) as Answer };
    }
    const value = work((effect) => effects.push(effect));
    context.store.commands.remember({
      id: request.commandId,
      requestHash,
      answer: JSON.stringify(value ?? null),
      cartId: request.cartId,
      at: context.clock.now(),
    });
    context.reached('before-commit');
    return { value };
  });
  context.reached('after-commit');
  for (const effect of effects) effect();
  return answer.value;
}

function withoutApproval(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('approvalId' in input)) return input;
  const { approvalId: _allowed, ...asked } = input;
  return asked;
}
