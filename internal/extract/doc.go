// Package extract reads files into pages: text, outline, metadata, page labels,
// character places and page images. Files are hostile until proven otherwise, so
// all reading happens in a child process (extract/worker) with limits on time,
// memory and output; the parent only ever sees its answers.
package extract
