import type { Config, Problem, Service } from "./types";

/** A refused or failed call; `message` is a sentence for people. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly hint = "",
    /** What else the refusal says, by its own names (docs/refusals.md): "candidates", "visit_id", ... */
    readonly extras: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

type Value = string | number | boolean | null | undefined;

/** The services' addresses with one caller's token. */
export class Api {
  constructor(
    private readonly config: Config,
    private readonly token: () => string,
    private readonly onUnauthenticated: () => void = () => undefined,
  ) {}

  url(service: Service, path: string, query: Record<string, Value> = {}): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
    }
    const text = search.toString();
    return `${this.config.services[service]}/v1${path}${text ? `?${text}` : ""}`;
  }

  headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token()}` };
  }

  async get<T>(service: Service, path: string, query: Record<string, Value> = {}, signal?: AbortSignal): Promise<T> {
    return this.read<T>(await this.send(this.url(service, path, query), { headers: this.headers(), signal }));
  }

  /** A command. The key makes a repeated press the same command. */
  async post<T>(service: Service, path: string, body: unknown, key: string): Promise<T> {
    const headers = { ...this.headers(), "content-type": "application/json", "idempotency-key": key };
    return this.read<T>(await this.send(this.url(service, path), { method: "POST", headers, body: JSON.stringify(body) }));
  }

  private async send(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") throw error;
      throw new ApiError(0, "UNREACHABLE", "");
    }
  }

  private async read<T>(answer: Response): Promise<T> {
    if (answer.ok) return (await answer.json()) as T;
    if (answer.status === 401) this.onUnauthenticated();
    const problem = (await answer.json().catch(() => ({}))) as Partial<Problem> & Record<string, unknown>;
    const message = problem.detail ?? problem.title ?? `HTTP ${answer.status}`;
    throw new ApiError(answer.status, problem.code ?? String(answer.status), message, problem.hint ?? "", problem);
  }
}

/** The addresses and, in a demo, the tokens that the web server hands out. */
export async function loadConfig(): Promise<Config> {
  const answer = await fetch("/config.json", { cache: "no-store" });
  if (!answer.ok) throw new ApiError(answer.status, "CONFIG", `config.json: HTTP ${answer.status}`);
  return (await answer.json()) as Config;
}
