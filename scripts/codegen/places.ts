/** Where the values of a text stand in it, by the tokens of a JSON pointer. */
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";

/** The places in one text. */
export interface Places {
  /** The offset of the value that the tokens lead to, or of the last one on their way. */
  offsetOf(tokens: readonly string[]): number;
}

/** The members of what starts somewhere, by key or index, and where each starts. */
type Members = ReadonlyMap<string, number>;

/** Places in JSON, found without reading more of it than is on the way to them. */
export class JsonPlaces implements Places {
  private readonly text: string;
  // A description with many mistakes is asked for the same containers again and again.
  private readonly known: Map<number, Members> = new Map();

  constructor(text: string) {
    this.text = text;
  }

  offsetOf(tokens: readonly string[]): number {
    let at = this.afterBlanks(0);
    for (const token of tokens) {
      const member = this.membersOf(at).get(token);
      if (member === undefined) break;
      at = member;
    }
    return at;
  }

  private membersOf(start: number): Members {
    const known = this.known.get(start);
    if (known) return known;
    const members = new Map<string, number>();
    this.known.set(start, members);
    const isObject = this.text[start] === "{";
    if (!isObject && this.text[start] !== "[") return members;
    let at = this.afterBlanks(start + 1);
    for (let index = 0; !/[}\]]/.test(this.text.charAt(at)) && at < this.text.length; index++) {
      let key = String(index);
      if (isObject) {
        const end = this.after(at);
        key = JSON.parse(this.text.slice(at, end));
        // Behind the colon.
        at = this.afterBlanks(this.afterBlanks(end) + 1);
      }
      members.set(key, at);
      at = this.afterBlanks(this.after(at));
      if (this.text[at] === ",") at = this.afterBlanks(at + 1);
    }
    return members;
  }

  private afterBlanks(offset: number): number {
    let at = offset;
    while (/[ \t\n\r]/.test(this.text.charAt(at))) at++;
    return at;
  }

  /** The offset behind the value that starts at one. */
  private after(start: number): number {
    const first = this.text.charAt(start);
    if (first === '"') return this.afterString(start);
    if (first !== "{" && first !== "[") return this.next(/[,\]}\s]|$/g, start);
    let depth = 0;
    let at = start;
    do {
      at = this.next(/[[\]{}"]|$/g, at);
      const found = this.text.charAt(at);
      if (found === "") return at;
      if (found === '"') at = this.afterString(at);
      else {
        depth += found === "{" || found === "[" ? 1 : -1;
        at++;
      }
    } while (depth > 0);
    return at;
  }

  private afterString(start: number): number {
    for (let at = start + 1; ; ) {
      at = this.next(/["\\]|$/g, at);
      if (this.text[at] !== "\\") return at + 1;
      at += 2;
    }
  }

  private next(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.exec(this.text)?.index ?? this.text.length;
  }
}

/** Places in YAML, by the events that its parser makes of it. */
export class YamlPlaces implements Places {
  private readonly text: string;
  private readonly events: readonly Event[];
  private readonly known: Map<number, Members> = new Map();

  constructor(text: string) {
    this.text = text;
    this.events = parseEvents(text, { maxDepth: Number.POSITIVE_INFINITY });
  }

  offsetOf(tokens: readonly string[]): number {
    // The first event is the document's.
    let at = 1;
    let start = offsetOfEvent(this.events[at]);
    for (const token of tokens) {
      const member = this.membersOf(at).get(token);
      if (member === undefined) break;
      at = member;
      start = offsetOfEvent(this.events[at]) ?? start;
    }
    return start ?? 0;
  }

  private membersOf(start: number): Members {
    const known = this.known.get(start);
    if (known) return known;
    const members = new Map<string, number>();
    this.known.set(start, members);
    const isMapping = this.events[start]?.type === EVENT_ID.MAPPING;
    if (!isMapping && this.events[start]?.type !== EVENT_ID.SEQUENCE) return members;
    let at = start + 1;
    for (let index = 0; (this.events[at]?.type ?? EVENT_ID.POP) !== EVENT_ID.POP; index++) {
      const key = this.events[at];
      if (isMapping) at = this.after(at);
      if (!isMapping) members.set(String(index), at);
      else if (key?.type === EVENT_ID.SCALAR) members.set(getScalarValue(this.text, key), at);
      at = this.after(at);
    }
    return members;
  }

  /** The index of the event after the value that starts at `index`. */
  private after(index: number): number {
    let depth = 0;
    let at = index;
    do {
      const type = this.events[at]?.type;
      if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
      if (type === EVENT_ID.POP) depth--;
      at++;
    } while (depth > 0 && at < this.events.length);
    return at;
  }
}

function offsetOfEvent(event: Event | undefined): number | undefined {
  if (event?.type === EVENT_ID.SCALAR) {
    const isQuoted =
      event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    return event.valueStart - (isQuoted ? 1 : 0);
  }
  if (event?.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE
    ? event.start
    : undefined;
}
