package plain

import (
	"io"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/charset"
	"naru/internal/library"
)

// Read reads a text file.
func Read(r io.ReaderAt, size int64, _ string, l flow.Limits) (*flow.Document, error) {
	text, err := Text(r, size, l)
	if err != nil && text == "" {
		return nil, err
	}
	b := flow.NewBuilder(l)
	w := &writer{b: b, width: wrapWidth(text), headings: newHeadings()}
	d, finishErr := b.Finish(&flow.Document{Format: "text"}, w.pages(text))
	if finishErr != nil {
		return d, finishErr
	}
	if !b.HasText() {
		return nil, library.Errorf(library.EmptyFile, "no text")
	}
	return d, err
}

// Text gives the whole file as UTF-8 with \n as line ends. Beyond the limit it
// gives the beginning and TooLarge; in an
// unknown encoding what can be read and UnknownEncoding.
func Text(r io.ReaderAt, size int64, l flow.Limits) (string, error) {
	if size == 0 {
		return "", library.Errorf(library.EmptyFile, "no bytes")
	}
	b := make([]byte, min(size, int64(l.Text)))
	if n, err := r.ReadAt(b, 0); n < len(b) {
		return "", library.Errorf(library.BrokenFile, "read text: %w", err)
	}
	text, err := charset.Decode(b)
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if err != nil {
		return text, err
	}
	if size > int64(len(b)) {
		return text, library.Errorf(library.TooLarge, "%d bytes", size)
	}
	return text, nil
}

// writer gives the blocks of a text.
type writer struct {
	b        *flow.Builder
	width    int
	headings *headings
}

func (w *writer) pages(text string) error {
	begun := false
	for page := range strings.SplitSeq(strings.TrimRight(text, " \t\n\f"), "\f") {
		blank := strings.TrimSpace(page) == ""
		if blank && !begun {
			continue
		}
		if begun {
			w.b.Break("")
		}
		begun = true
		if blank {
			if err := w.b.Add(flow.Block{PageBreak: true}); err != nil {
				return err
			}
		}
		if err := w.paragraphs(page); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) paragraphs(page string) error {
	var lines []string
	for line := range strings.SplitSeq(page+"\n\n", "\n") {
		if line = strings.TrimRight(line, " \t"); line != "" {
			lines = append(lines, line)
			continue
		}
		if len(lines) > 0 {
			if err := w.b.Add(w.paragraph(lines)); err != nil {
				return err
			}
		}
		lines = nil
	}
	return nil
}

func (w *writer) paragraph(lines []string) flow.Block {
	if len(lines) == 1 {
		line := strings.TrimSpace(lines[0])
		if level := w.headings.level(line); level > 0 {
			return flow.Block{Kind: flow.Heading, Level: level, Text: flow.OneLine(line)}
		}
	}
	between := "\n"
	if wasWrapped(lines, w.width) {
		between = " "
	}
	var t flow.Text
	for i, line := range lines {
		if i > 0 {
			t.Write(between, false)
			if between == " " {
				line = strings.TrimLeft(line, " ")
			}
		}
		t.Write(line, false)
	}
	text, _ := t.Take()
	return flow.Block{Text: text}
}
