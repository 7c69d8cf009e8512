// Builds the page from elements and text, never from HTML: what a client sends is text here.

export const byId = id => document.getElementById(id);

export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }

  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export function pairs(rows) {
  return element('dl', {}, ...rows.flatMap(row => [element('dt', {}, row.name), element('dd', {}, row.value)]));
}

export const timeOfDay = time => time.slice(11, 19);

export const dateAndTime = time => `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;

export function duration(seconds) {
  const units = [['day', 86400], ['h', 3600], ['min', 60], ['s', 1]];
  const [name, unit] = units.find(([, length]) => seconds >= length) ?? ['s', 1];
  const count = Math.floor(seconds / unit);
  const rest = Math.floor((seconds % unit) / 60);
  const text = `${count} ${name === 'day' && count > 1 ? 'days' : name}`;
  return name === 'h' && rest > 0 ? `${text} ${rest} min` : text;
}
