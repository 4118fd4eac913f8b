package quality

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"

	"naru/internal/library"
)

// ErrNoReference is a machine without pdftotext.
var ErrNoReference = errors.New("pdftotext is not installed")

// PDFToText reads documents with pdftotext, of poppler-utils. It needs
// poppler-data beside it for Korean fonts that name a predefined encoding.
type PDFToText struct{ program string }

// FindPDFToText looks for it. Fails with ErrNoReference.
func FindPDFToText() (PDFToText, error) {
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		return PDFToText{}, fmt.Errorf("%w: %w", ErrNoReference, err)
	}
	return PDFToText{program}, nil
}

// Pages implements Reference: each page in pdftotext's reading order.
func (p PDFToText) Pages(ctx context.Context, path string) ([]string, error) {
	out, err := exec.CommandContext(ctx, p.program, "-enc", "UTF-8", "-eol", "unix", "--", path, "-").Output()
	if err != nil {
		return nil, fmt.Errorf("pdftotext: %w", err)
	}
	return splitPages(string(out)), nil
}

// splitPages: each page ends in a form feed, and none begins with one; a form
// feed within a page stands in a line.
func splitPages(out string) []string {
	if out == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(out, "\f"), "\f")
}

// Words implements Reference.
func (p PDFToText) Words(ctx context.Context, path string, page int) ([]Word, error) {
	n := strconv.Itoa(page)
	out, err := exec.CommandContext(ctx, p.program, "-bbox", "-cropbox", "-enc", "UTF-8", "-f", n, "-l", n, "--", path, "-").Output()
	if err != nil {
		return nil, fmt.Errorf("pdftotext -bbox: %w", err)
	}
	return parseWords(string(out))
}

// parseWords reads the first page of what pdftotext -bbox writes: words with
// their boxes in points from the page's upper left.
func parseWords(out string) ([]Word, error) {
	d := xml.NewDecoder(strings.NewReader(strings.ToValidUTF8(out, "\uFFFD")))
	d.Strict = false
	var words []Word
	var width, height float64
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return words, nil
		}
		if err != nil {
			return words, fmt.Errorf("read pdftotext's boxes: %w", err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		at := func(name string) float64 {
			for _, a := range start.Attr {
				if a.Name.Local == name {
					v, _ := strconv.ParseFloat(a.Value, 64)
					return v
				}
			}
			return 0
		}
		switch start.Name.Local {
		case "page":
			if width > 0 {
				return words, nil
			}
			width, height = at("width"), at("height")
		case "word":
			var text string
			if err := d.DecodeElement(&text, &start); err != nil {
				return words, fmt.Errorf("read pdftotext's boxes: %w", err)
			}
			if width > 0 && height > 0 {
				words = append(words, Word{text, library.Rect{
					X0: at("xMin") / width, Y0: at("yMin") / height, X1: at("xMax") / width, Y1: at("yMax") / height,
				}})
			}
		}
	}
}
