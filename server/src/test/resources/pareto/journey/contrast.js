() => {
  // Colours in the middle of a transition are nobody's choice.
  document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !== Infinity).forEach(a => a.finish());
  // Colours are painted on a canvas to read them: the only way that knows every notation, color-mix and oklch included.
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const rgba = colour => {
    if (!known.has(colour)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const dark = getComputedStyle(document.documentElement).colorScheme.includes('dark')
      && matchMedia('(prefers-color-scheme: dark)').matches;
  // What lies behind an element, from the page up; reckoned once for each, since a long table asks thousands of times.
  const behind = new Map([[null, { colour: dark ? [18, 18, 18, 1] : [255, 255, 255, 1], opacity: 1, picture: false }]]);
  const ground = element => {
    if (!behind.has(element)) {
      const below = ground(element.parentElement);
      const style = getComputedStyle(element);
      behind.set(element, {
        colour: over(rgba(style.backgroundColor), below.colour),
        opacity: below.opacity * Number(style.opacity),
        picture: below.picture || style.backgroundImage !== 'none',
      });
    }
    return behind.get(element);
  };
  const light = ([r, g, b]) => [r, g, b]
      .map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
      .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (one, other) => {
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const faults = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.data.trim();
    if (!text || element.closest('svg, script, style, noscript, option, [aria-disabled=true], :disabled')) continue;
    // Pictures and gradients behind text are judged by eye.
    const { colour: below, opacity, picture } = ground(element);
    if (picture) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const style = getComputedStyle(element);
    const [r, g, b, a] = rgba(style.color);
    const ratio = contrast(over([r, g, b, a * opacity], below), below);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
    if (ratio < (large ? 3 : 4.5) - 0.005) {
      faults.add(`${ratio.toFixed(2)}:1 "${text.slice(0, 30)}" in <${element.localName} class="${element.className}">`);
    }
  }
  return [...faults];
}
