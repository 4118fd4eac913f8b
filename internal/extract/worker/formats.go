package worker

import (
	"naru/internal/extract/flow"
	"naru/internal/extract/flow/docx"
	"naru/internal/extract/flow/epub"
	"naru/internal/extract/flow/htmldoc"
	"naru/internal/extract/flow/hwp"
	"naru/internal/extract/flow/hwpx"
	"naru/internal/extract/flow/markdown"
	"naru/internal/extract/flow/plain"
)

// readers of all formats but PDF, by the name of the format.
func readers() map[string]flow.Reader {
	return map[string]flow.Reader{
		formatDOCX:     docx.Read,
		formatEPUB:     epub.Read,
		formatHTML:     htmldoc.Read,
		formatHWP:      hwp.Read,
		formatHWPX:     hwpx.Read,
		formatMarkdown: markdown.Read,
		formatText:     plain.Read,
	}
}

// Formats, as documents say them.
const (
	formatPDF      = "pdf"
	formatDOCX     = "docx"
	formatEPUB     = "epub"
	formatHTML     = "html"
	formatHWP      = "hwp"
	formatHWPX     = "hwpx"
	formatMarkdown = "markdown"
	formatText     = "text"
)

// printed are the formats of programs that always show a page, also where
// nothing is written on it.
func printed(format string) bool {
	return format == formatDOCX || format == formatHWP || format == formatHWPX
}

// named are the formats that names tell. What the content tells counts more.
func named(extension string) string {
	switch extension {
	case ".pdf", ".docx", ".epub", ".hwp", ".hwpx":
		return extension[1:]
	case ".docm", ".dotx":
		return formatDOCX
	case ".html", ".htm", ".xhtml", ".xht", ".mht", ".mhtml":
		return formatHTML
	case ".md", ".markdown":
		return formatMarkdown
	case ".txt", ".text":
		return formatText
	}
	return ""
}
