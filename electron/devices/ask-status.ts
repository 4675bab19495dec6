import { createStatusReader, realTimeQuestion, troubleOf } from './status.ts';
import type { RealTimeAnswers, RealTimeQuestion } from './status.ts';
import type { Connection } from './transports/transport.ts';

/**
 * The printer's own word on its state before anything is sent: DLE EOT 1, 2, 4, and 3 when there is an error. One question at a time, so
 * that no answer can be taken for another's. Undefined when one stays unanswered for `ms`.
 * @throws LineFailure
 */
export async function askStatus(connection: Connection, ms: number): Promise<RealTimeAnswers | undefined> {
  const read = createStatusReader();
  const answers = new Map<RealTimeQuestion, number>();
  const ask = async (question: RealTimeQuestion): Promise<boolean> => {
    const byte = await connection.query(realTimeQuestion(question), (received) => read(received).find((word) => word.kind === 'real-time')?.byte, ms);
    if (byte !== undefined) answers.set(question, byte);
    return byte !== undefined;
  };
  for (const question of [1, 2, 4] as const) if (!(await ask(question))) return undefined;
  if (troubleOf(answers) === 'offline' && !(await ask(3))) return undefined;
  return answers;
}
