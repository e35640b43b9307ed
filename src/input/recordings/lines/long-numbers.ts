/** Quotes the numbers in JSON text that JavaScript cannot represent exactly. */
export function withDigits(text: string): string {
  return text.replace(LONG_NUMBER, quoteNumber);
}

const LONG_NUMBER =
  /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?(?:\d{16,}(?![\d.eE])|\d+(?:\.\d+)?[eE]\+?\d{2,})/g;

function quoteNumber(token: string): string {
  return token.startsWith('"') ? token : `"${token}"`;
}
