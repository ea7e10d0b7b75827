// The theme of the last time, before anything is painted: the screen's own script comes later.
if (localStorage.getItem('kavach.theme') === 'light') document.documentElement.dataset.theme = 'light';
