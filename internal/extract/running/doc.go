// Package running finds what repeats from page to page: running heads, feet and
// printed page numbers. A person does not read them with the text, so snippets
// and quotes leave them out.
//
// It must never take body text for a running head: where in doubt, a line is
// body. What repeats is believed only at the very edge of pages, and only if it
// does so over a good part of the document; a number only if it runs in step
// with the pages.
package running
