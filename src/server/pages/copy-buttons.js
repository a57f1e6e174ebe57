// Buttons that copy the text of the element before them. Kept beside the pages, sent inside them.
document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-copied]') : null;
  if (!button) return;
  const source = button.previousElementSibling;
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = button.dataset.copied;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  } catch {
    // Without the clipboard (plain http from another machine) the text is selected, for the person to copy.
    getSelection().selectAllChildren(source);
  }
});
