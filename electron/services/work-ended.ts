/** Work beside the till that is not done, because the service stops: nobody did anything wrong, and whoever asked asks again when it is there. */
export class WorkEnded extends Error {
  constructor(work: string) {
    super(`the ${work} was stopped with the service`);
    this.name = 'WorkEnded';
  }
}
