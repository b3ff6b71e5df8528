import type { Topic } from "./topic";

/**
 * What the text is speaking of. Figures without words of their own belong to the topic; after a full stop the
 * text returns to the topic before 其中, and a figure nobody can name ends the topic.
 */
export class Speech {
  topic: Topic | null = null;
  /** What the paragraph's first words or its heading name. */
  opened: Topic | null = null;
  private main: Topic | null = null;
  private all: Topic[] = [];

  get whole(): Topic | null {
    return this.main;
  }

  /** All topics named in the paragraph. */
  get heard(): readonly Topic[] {
    return this.all;
  }

  /** The two topics named last in the paragraph. */
  get named(): readonly Topic[] {
    return this.all.slice(-2);
  }

  /** Only a budget subject is spoken of over more than one paragraph. */
  beginParagraph(): void {
    if (this.topic?.subject == null) this.speakOf(null);
    this.all = [];
  }

  beginSentence(): void {
    this.topic = this.main;
  }

  speakOf(topic: Topic | null): void {
    this.topic = topic;
    this.main = topic;
  }

  /** A topic with a figure of its own; behind 其中 it does not take the whole's place. */
  name(topic: Topic, part: boolean): void {
    if (part) this.topic = topic;
    else this.speakOf(topic);
    this.all.push(topic);
  }

  /** Nobody can name the figure: an aside ends the aside's topic, a statement the sentence's. */
  lose(inAside: boolean): void {
    if (inAside) this.topic = null;
    else this.speakOf(null);
  }

  /** A measure named ahead of its figures; behind 其中 it does not take the whole's place. */
  turnTo(topic: Topic, part: boolean): void {
    if (part) this.topic = topic;
    else this.speakOf(topic);
  }

  /** Reads a figure said of a topic named earlier, and goes on with what was spoken of before. */
  about<T>(topic: Topic, read: () => T): T {
    const { topic: before, main } = this;
    this.topic = topic;
    const result = read();
    this.topic = before;
    this.main = main;
    return result;
  }

  /** Reads a figure in brackets and goes on with what was spoken of before. */
  aside<T>(read: () => T, bracket: boolean): T {
    const { topic, main } = this;
    const result = read();
    if (bracket) {
      this.topic = topic;
      this.main = main;
    }
    return result;
  }
}
