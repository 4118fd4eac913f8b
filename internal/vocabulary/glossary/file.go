package glossary

import (
	"context"
	"errors"
	"fmt"
	"io"

	"naru/internal/library"
	"naru/internal/vocabulary"
	"naru/internal/wholefile"
)

// ImportTerms implements library.Glossary. The file may be UTF-8, UTF-16 or CP949.
func (g *Glossary) ImportTerms(ctx context.Context, path string) (added, changed int, err error) {
	text, err := g.readText(path)
	if err != nil {
		return 0, 0, err
	}
	table, err := vocabulary.ReadTable(text)
	var wrong *vocabulary.LineError
	if errors.As(err, &wrong) {
		return 0, 0, invalid(wrong)
	}
	if err != nil {
		return 0, 0, fmt.Errorf("read terms: %w", err)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	var keep []vocabulary.Concept
	taken := map[string]bool{}
	for _, c := range table.Concepts {
		if c.ID == "" {
			c.ID = g.newID(c, taken)
		}
		taken[c.ID] = true
		before, known := g.live.Thesaurus().Concept(c.ID)
		if known && !table.Notes {
			c.Note = before.Note
		}
		if known && !table.Meanings {
			c.MeaningEN, c.MeaningKO = before.MeaningEN, before.MeaningKO
		}
		switch {
		case !known:
			added++
		case equal(before, c):
			continue
		default:
			changed++
		}
		keep = append(keep, c)
	}
	if len(keep) == 0 {
		return 0, 0, nil
	}
	return added, changed, g.keep(ctx, keep...)
}

// readText reads a file as text, whatever its encoding.
func (g *Glossary) readText(path string) (string, error) {
	data, err := wholefile.Read(path, wholefile.Most)
	if err != nil {
		return "", err
	}
	text, err := g.decode(data)
	if err != nil {
		return "", &library.Error{Code: library.Invalid, Args: map[string]any{"term_text": ""}, Err: err}
	}
	return text, nil
}

// ExportTerms implements library.Glossary. A file that is there is replaced once
// the new one is whole.
func (g *Glossary) ExportTerms(_ context.Context, path string) error {
	return wholefile.Replace(path, func(w io.Writer) error { return vocabulary.WriteTable(w, g.live.Thesaurus().Concepts()) })
}
