/** Presses the one button of a broker's login page, as a browser would, and follows it back. The text of the last page. */
export async function pressLogIn(address: string): Promise<string> {
  const page = await (await fetch(address)).text();
  const action = /<form[^>]*action="([^"]*)"/.exec(page)?.[1] ?? '';
  const isPost = /<form[^>]*method="post"/i.test(page);
  const fields = [...page.matchAll(/<input[^>]*name="([^"]*)"[^>]*value="([^"]*)"/g)];
  const form = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]));
  const target = new URL(action.replaceAll('&amp;', '&'), address);
  if (!isPost) for (const [name, value] of form) target.searchParams.set(name, value);
  const answer = await fetch(target, isPost ? { method: 'POST', body: form } : {});
  return answer.text();
}
