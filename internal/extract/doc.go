// Package extract reads files into pages: text, outline, metadata, page labels,
// character places and page images. Files are hostile until proven otherwise, so
// all reading happens in a child process (extract/worker) with limits on time,
// memory and output, locked in as far as the system can (extract/sandbox); the
// parent only ever sees its answers. A child sends each page as it reads it, so
// that a long document can be searched by its first pages, and one that breaks a
// limit keeps what was read.
package extract
