import { describe, expect, it, vi } from "vitest";

import { paced } from "../src/live/paced";
import { SseParser } from "../src/live/sse";

describe("the stream's parser", () => {
  const text = 'event: changed\ndata: {"a":\ndata: 1}\nid: 7\n\n: a comment\n\nevent: ping\ndata:\n\n';
  const expected = [
    { event: "changed", data: '{"a":\n1}', id: "7" },
    { event: "ping", data: "", id: "7" },
  ];

  it("reads events of several lines", () => {
    expect(new SseParser().feed(text)).toEqual(expected);
  });
  it("does not care where the pieces are cut", () => {
    for (let size = 1; size < 12; size += 1) {
      for (const whole of [text, text.replaceAll("\n", "\r\n"), text.replaceAll("\n", "\r")]) {
        const parser = new SseParser();
        const events = [];
        for (let at = 0; at < whole.length; at += size) events.push(...parser.feed(whole.slice(at, at + size)));
        // A final carriage return may be half of a pair: what follows decides.
        events.push(...parser.feed("\n"));
        expect(events).toEqual(expected);
      }
    }
  });
  it("waits for the empty line", () => {
    const parser = new SseParser();
    expect(parser.feed("data: 1\n")).toEqual([]);
    expect(parser.feed("\n")).toEqual([{ event: "message", data: "1", id: "" }]);
    expect(parser.feed("\n")).toEqual([]);
  });
});

describe("paced work", () => {
  it("runs once for many wishes, and once more for one that comes while it runs", async () => {
    vi.useFakeTimers();
    let finish = () => {};
    const work = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const { wish } = paced(work, 300, 40);
    wish();
    wish();
    await vi.advanceTimersByTimeAsync(40);
    expect(work).toHaveBeenCalledTimes(1);
    wish();
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).toHaveBeenCalledTimes(1);
    finish();
    await vi.advanceTimersByTimeAsync(300);
    expect(work).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
  it("does nothing after it was stopped", async () => {
    vi.useFakeTimers();
    const work = vi.fn();
    const { wish, stop } = paced(work);
    wish();
    stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).not.toHaveBeenCalled();
    vi.useRealTimers();
  });
});
