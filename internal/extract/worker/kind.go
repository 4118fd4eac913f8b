package worker

import (
	"archive/zip"
	"bytes"
	"errors"
	"path/filepath"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/htmldoc"
	"naru/internal/extract/flow/unpack"
	"naru/internal/extract/pdffile"
	"naru/internal/library"
)

// headSize is how much of a file is looked at: %PDF may stand anywhere in it,
// and readers accept that.
const headSize = 1024

// kind tells a file's format by its content, and by its name only where the
// content is a text. Unsupported, NotAsNamed and Locked files are told here.
func (s *source) kind(name string) (string, error) {
	head := make([]byte, headSize)
	n, _ := s.ReadAt(head, 0)
	head = head[:n]
	byName := named(strings.ToLower(filepath.Ext(name)))
	switch {
	case bytes.HasPrefix(head, []byte("%PDF")):
		return formatPDF, nil
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return s.zipKind(byName)
	case bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0")):
		return s.oleKind()
	case bytes.HasPrefix(head, []byte("HWP Document File")):
		return formatHWP, nil // of before 2000; its reader says so
	case bytes.Contains(head, []byte("%PDF")) && !isTextFormat(byName),
		byName == formatPDF && pdffile.BeginsWithObject(head):
		return formatPDF, nil
	}
	if is := foreign(head); is != "" {
		return "", library.Errorf(library.Unsupported, "%s", is)
	}
	if byName != "" && !isTextFormat(byName) {
		// A text under another kind's name is no report: a download that went
		// wrong, mostly.
		if looksLikeText(head) {
			return "", library.Errorf(library.NotAsNamed, "called .%s, but a text without the beginning of one", byName)
		}
		return byName, nil // its reader tells what is wrong with it
	}
	switch {
	case byName == formatMarkdown:
		return formatMarkdown, nil
	case byName == formatHTML, startsAsHTML(head), htmldoc.IsArchive(head):
		return formatHTML, nil
	}
	return formatText, nil
}

func isTextFormat(format string) bool {
	return format == formatHTML || format == formatMarkdown || format == formatText
}

// looksLikeText: no control characters that no text has.
func looksLikeText(head []byte) bool {
	for _, c := range head {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			return false
		}
	}
	return true
}

// startsAsHTML: its first tag is one that begins a web page.
func startsAsHTML(head []byte) bool {
	head = bytes.ReplaceAll(head, []byte{0}, nil) // UTF-16 shows between its zeros
	for _, mark := range []string{"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"} {
		head = bytes.TrimPrefix(head, []byte(mark))
	}
	text := strings.ToLower(string(head))
	if i := strings.IndexByte(text, '<'); i >= 0 && strings.TrimSpace(text[:i]) == "" {
		text = text[i:]
	} else {
		return false
	}
	for strings.HasPrefix(text, "<?") || strings.HasPrefix(text, "<!--") {
		i := strings.IndexByte(text, '>')
		if i < 0 {
			return false
		}
		text = strings.TrimSpace(text[i+1:])
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if strings.HasPrefix(text, tag) {
			return true
		}
	}
	return false
}

// foreign names well-known files that hold no text for us.
func foreign(head []byte) string {
	for _, f := range []struct{ magic, is string }{
		{"{\\rtf", "an RTF text; a word processor can save it as DOCX"},
		{"\x89PNG", "a picture"}, {"\xFF\xD8\xFF", "a picture"}, {"GIF8", "a picture"},
		{"II*\x00", "a picture"}, {"MM\x00*", "a picture"}, {"8BPS", "a picture"},
		{"%!PS", "a PostScript file; it can be turned into a PDF"},
		{"Rar!", "an archive; unpack it first"}, {"7z\xBC\xAF", "an archive; unpack it first"},
		{"\x1F\x8B", "an archive; unpack it first"}, {"BZh", "an archive; unpack it first"}, {"\xFD7zXZ", "an archive; unpack it first"},
		{"MZ\x90", "a program"}, {"\x7FELF", "a program"},
		{"SQLite format 3\x00", "a database"},
	} {
		if bytes.HasPrefix(head, []byte(f.magic)) {
			return f.is
		}
	}
	return ""
}

// zipKind tells containers by their parts.
func (s *source) zipKind(byName string) (string, error) {
	a, err := unpack.Open(s, s.size, flow.DefaultLimits())
	if err != nil && library.CodeOf(err) == library.BrokenFile && s.mendZip() {
		a, err = unpack.Open(s, s.size, flow.DefaultLimits())
	}
	switch {
	case err != nil && (byName == formatDOCX || byName == formatEPUB || byName == formatHWPX):
		return "", err
	case err != nil && library.CodeOf(err) == library.BrokenFile:
		return "", library.Errorf(library.Unsupported, "a damaged zip archive: %w", err)
	case err != nil:
		return "", err
	}
	for _, c := range []struct{ part, format, not string }{
		{"Contents/header.xml", formatHWPX, ""}, {"Contents/section0.xml", formatHWPX, ""}, {"Contents/content.hpf", formatHWPX, ""},
		{"META-INF/container.xml", formatEPUB, ""},
		{"word/document.xml", formatDOCX, ""},
		{"xl/workbook.xml", "", "a spreadsheet"}, {"xl/workbook.bin", "", "a spreadsheet"},
		{"ppt/presentation.xml", "", "a presentation; it can be saved as PDF"},
		{"content.xml", "", "an OpenDocument file; it can be saved as DOCX"},
		{"[Content_Types].xml", formatDOCX, ""}, // its main part may be called anything
	} {
		switch {
		case !a.Has(c.part):
		case c.not != "":
			return "", library.Errorf(library.Unsupported, "%s", c.not)
		default:
			return c.format, nil
		}
	}
	return "", library.Errorf(library.Unsupported, "a zip archive; unpack it first")
}

// mendZip gives a container that was cut short a directory, if it lacks one.
func (s *source) mendZip() bool {
	if _, err := zip.NewReader(s, s.size); !errors.Is(err, zip.ErrFormat) {
		return false
	}
	tail, err := unpack.Mend(s, s.size, flow.DefaultLimits())
	if err != nil {
		return false
	}
	s.append(tail, true)
	return true
}
