// Shows the whole link, since its fragment is known to the browser only.
const has = /^#[\w-]{22}(\.[\w-]{43})?$/.test(location.hash);
document.querySelector('#link').textContent = location.href;
document.querySelector('#with-code').hidden = !has;
document.querySelector('#without-code').hidden = has;
addEventListener('hashchange', () => location.reload());
