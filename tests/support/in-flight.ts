import diagnostics from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** HTTP calls of this process that were sent and not answered yet, whoever sent them. */
export class InFlight {
  readonly #open = new Set<unknown>();
  readonly #began = (message: unknown): void => {
    const request = requestOf(message);
    // A web socket's handshake has no end of its own.
    if (request.getHeader('upgrade') === undefined) this.#open.add(request);
  };
  readonly #ended = (message: unknown): void => void this.#open.delete(requestOf(message));

  constructor() {
    diagnostics.subscribe('http.client.request.start', this.#began);
    for (const name of ENDS) diagnostics.subscribe(name, this.#ended);
  }

  get count(): number {
    return this.#open.size;
  }

  close(): void {
    diagnostics.unsubscribe('http.client.request.start', this.#began);
    for (const name of ENDS) diagnostics.unsubscribe(name, this.#ended);
  }
}

const ENDS = ['http.client.response.finish', 'http.client.request.error'];

function requestOf(message: unknown): ClientRequest {
  return (message as { readonly request: ClientRequest }).request;
}
