/** Shows what is asked for again and again, but never an answer that one to a later question has overtaken. */
export function inOrder<T>(show: (answer: T) => void): (ask: () => Promise<T>) => Promise<void> {
  let asked = 0;
  let shown = 0;
  return async (ask) => {
    const question = ++asked;
    const answer = await ask();
    if (question < shown) return;
    shown = question;
    show(answer);
  };
}
