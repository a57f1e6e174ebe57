document.title = 'Nunchi';
