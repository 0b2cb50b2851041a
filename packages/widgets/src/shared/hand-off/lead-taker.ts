import { execute, isRefusal, receiveLead, type Command, type ReceiveLeadInput, type Refusal } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { ensureActor } from '../actor-prompt.js';
import { askHost } from '../ask-host.js';
import { ChangeEvent, RecordEditEvent } from '../events.js';
import { languageOf, localeOf } from '../language.js';
import type { SalesElement } from '../sales-element.js';
import { isKnock, isOwn, readToPage, readWelcome, type FromPage, type Hello, type Offer, type ToPage } from './messages.js';
import type { WayBack } from './way-back.js';

interface Parts {
  store: Store;
  /** The elements that show the store; one of them asks who works here. */
  elements: Set<SalesElement>;
  /** The store was closed. */
  gone(): void;
}

/**
 * What became of an offer: stored; not taken and why, as a code the extension puts into words (`vetoed`, `silent`, `not-stored`) or a sentence;
 * or not answered now.
 */
type Outcome = { stored: true } | { refused: string } | null;

/**
 * Takes leads from the browser extension into a store of this page, and tells it what becomes of them where a person wants to know. It says hello; only where a person has paired the two does anybody answer.
 * A lead is acknowledged when it is durable here; one that is offered again is there already, and acknowledged again.
 */
export class LeadTaker {
  private readonly parts: Parts;
  private readonly life = new AbortController();
  private port: MessagePort | null = null;
  /** What tells what becomes of the leads here, where that is granted. */
  private wayBack: Promise<WayBack> | null = null;
  private line = new AbortController();
  private nonce = '';
  private work: Promise<void> = Promise.resolve();
  private readonly waiting = new Set<string>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Listens, and says hello. */
  start(): void {
    const { signal } = this.life;
    addEventListener('message', (event) => this.heard(event), { signal });
    this.parts.store.watch({ kind: 'status' }, ({ state }) => { if (state === 'closed') this.stop(); }, { signal });
    if (!signal.aborted) this.sayHello();
  }

  private stop(): void {
    this.life.abort();
    this.hangUp();
    this.parts.gone();
  }

  private sayHello(): void {
    this.nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const hello: Hello = { kit: 'salescycle', v: 1, t: 'hello', nonce: this.nonce, name: this.parts.store.workspace, scopes: ['leads.receive', 'leads.return'] };
    postMessage(hello, location.origin);
  }

  private heard(event: MessageEvent): void {
    if (!isOwn(event, window)) return;
    if (isKnock(event.data)) return this.sayHello();
    const [port, back] = event.ports, granted = port ? readWelcome(event.data, this.nonce)?.granted : undefined;
    if (!port || !granted?.includes('leads.receive')) return;
    this.nonce = '';
    this.hangUp();
    this.port = port;
    if (back && granted.includes('leads.return')) this.goBack(back);
    port.onmessage = ({ data }) => this.told(port, data);
  }

  private goBack(port: MessagePort): void {
    const { signal } = (this.line = new AbortController());
    this.wayBack = import('./way-back.js').then(({ openWayBack }) => openWayBack(this.parts.store, { port, signal }));
    // A part that does not come leaves what is here here; the next visit tries again.
    this.wayBack.catch(() => port.close());
  }

  private told(port: MessagePort, data: unknown): void {
    const message = readToPage(data);
    if (!message) return;
    if (message.t === 'bye') return this.hangUp();
    if (message.t === 'leads.stand') return void this.tell(port, message);
    const { id, offer } = message;
    // Still at it: the answer to the first is the answer to both.
    if (this.waiting.has(offer.handOffId)) return;
    this.waiting.add(offer.handOffId);
    this.work = this.work.then(() => this.take(offer)).then((outcome) => {
      this.waiting.delete(offer.handOffId);
      if (outcome) port.postMessage({ id, t: 'leads.ack', ...('refused' in outcome && { refused: outcome.refused.slice(0, 500) }) } satisfies FromPage);
    });
  }

  private async tell(port: MessagePort, { id, leads }: Extract<ToPage, { t: 'leads.stand' }>): Promise<void> {
    const stands = await this.wayBack?.then((back) => back.standsOf(leads)).catch(() => null);
    if (stands) port.postMessage({ id, t: 'leads.stand', stands } satisfies FromPage);
  }

  private hangUp(): void {
    this.line.abort();
    this.wayBack = null;
    this.port?.close();
    this.port = null;
  }

  private async take(offer: Offer): Promise<Outcome> {
    const element = this.element(), { store } = this.parts;
    if (!element || this.life.signal.aborted) return null;
    try {
      const foreseen = await this.foresee(element, offer);
      if (foreseen) return foreseen;
      if (!(await ensureActor(element, store, element.actor))) return this.notNow();
      const { handOffId, lead } = offer;
      const answer = await askHost(element, new RecordEditEvent({ command: receiveLead.name, ids: [lead.id], fields: lead.fields, origin: 'remote' }));
      if (answer !== 'allowed') return { refused: answer === 'silent' ? 'silent' : 'vetoed' };
      const outcome = await store.run(receiveLead, { handOffId, lead });
      if (isRefusal(outcome)) return answerTo(outcome, element);
      element.dispatchEvent(new ChangeEvent({ operationId: outcome.operations.at(-1)!.id, command: receiveLead.name, ids: [lead.id], undoable: true, origin: 'remote' }));
      return { stored: true };
    } catch {
      // A store that went away meanwhile is asked again when it is back.
      return this.life.signal.aborted ? null : { refused: 'not-stored' };
    }
  }

  /** What needs nobody: a lead that is here already, or does not fit. Neither the person nor the host is asked about those. */
  private async foresee(element: SalesElement, { handOffId, lead }: Offer): Promise<Outcome> {
    let foreseen: ReturnType<typeof execute> | undefined;
    const trial: Command<ReceiveLeadInput> = {
      name: receiveLead.name, by: 'rule:trial',
      run(state, input, context) {
        foreseen = execute(receiveLead, state, input, context);
        return [];
      },
    };
    await this.parts.store.run(trial, { handOffId, lead });
    return isRefusal(foreseen) ? answerTo(foreseen, element) : null;
  }

  /** Nobody would say who works here: not asked again until the page is opened again. */
  private notNow(): null {
    this.port?.postMessage({ t: 'bye' } satisfies FromPage);
    this.hangUp();
    return null;
  }

  private element(): SalesElement | undefined {
    const { elements } = this.parts;
    for (const element of elements) {
      if (element.isConnected && !element.readonly) return element;
      if (!element.isConnected) elements.delete(element);
    }
    return undefined;
  }
}

function answerTo({ code, message }: Refusal, element: SalesElement): Outcome {
  return code === 'nothingToDo' ? { stored: true } : { refused: message[languageOf(element.locale ?? localeOf(element))] };
}
