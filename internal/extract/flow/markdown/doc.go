// Package markdown reads Markdown files (CommonMark with tables, footnotes and
// definition lists) as the text that a rendering of them shows, with what their
// front matter tells.
package markdown
