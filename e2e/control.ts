/** The simulator's control API. */
export async function control<T>(url: string, method: string, path: string, body?: unknown): Promise<T> {
  const hasBody = method !== "GET";
  const answer = await fetch(`${url}/_sim${path}`, {
    method,
    ...(hasBody ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body ?? {}) } : {}),
  });
  if (!answer.ok) throw new Error(`the simulator answered ${answer.status} to ${method}`);
  return (await answer.json()) as T;
}
