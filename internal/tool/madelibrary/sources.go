package madelibrary

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"naru/internal/library"
)

// Sources is the text that libraries are made of.
type Sources struct {
	korean, other []source
}

// source is a document whose sentences are used.
type source struct {
	language  string
	themes    []library.ThemeScore
	kind      library.Kind
	pages     [][]string // sentences by page
	titles    []string   // its own title and its headings
	sentences int
}

// Bounds of what is taken for a sentence, in bytes, and of a page worth using.
const (
	minSentence, maxSentence = 20, 1200
	minSentences             = 3
)

// ReadSources reads the documents of a library.
func ReadSources(ctx context.Context, documents library.Documents) (*Sources, error) {
	list, err := documents.Documents(ctx, library.DocumentFilter{})
	if err != nil {
		return nil, fmt.Errorf("list the sources: %w", err)
	}
	s := &Sources{}
	for _, d := range list.Documents {
		whole, err := documents.Document(ctx, d.ID)
		if err != nil {
			return nil, fmt.Errorf("read source %d: %w", d.ID, err)
		}
		pages, err := documents.Pages(ctx, d.ID)
		if err != nil {
			return nil, fmt.Errorf("read the pages of source %d: %w", d.ID, err)
		}
		one := newSource(whole, pages)
		switch {
		case one.sentences < 20:
		case one.language == "ko":
			s.korean = append(s.korean, one)
		default:
			s.other = append(s.other, one)
		}
	}
	if len(s.korean)+len(s.other) == 0 {
		return nil, fmt.Errorf("find text to recombine: %w", library.Errorf(library.NotFound, "%d documents", len(list.Documents)))
	}
	return s, nil
}

func newSource(d *library.Document, pages []library.Page) source {
	s := source{language: d.Language, themes: d.Themes, kind: d.Kind}
	hangul := 0
	for _, p := range pages {
		sentences := split(p.Body())
		if len(sentences) < minSentences {
			continue
		}
		s.pages = append(s.pages, sentences)
		s.sentences += len(sentences)
		for _, one := range sentences {
			if strings.ContainsFunc(one, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }) {
				hangul++
			}
		}
	}
	if s.language == "" || hangul*2 > s.sentences {
		s.language = "en"
		if hangul*2 > s.sentences {
			s.language = "ko"
		}
	}
	for _, t := range append([]string{d.Title, d.TitleOther}, headings(d)...) {
		if n := len(t); n >= 6 && n <= 160 {
			s.titles = append(s.titles, t)
		}
	}
	return s
}

func headings(d *library.Document) []string {
	out := make([]string, len(d.Contents))
	for i, h := range d.Contents {
		out[i] = h.Title
	}
	return out
}

// split cuts a page's text at the ends of its sentences, which stay with them.
func split(text string) []string {
	var out []string
	from := 0
	for i, r := range text {
		if r != '.' && r != '?' && r != '!' && r != '\n' {
			continue
		}
		if r == '\n' && i-from < 3*minSentence { // a line end within a sentence
			continue
		}
		if s := strings.TrimSpace(text[from : i+1]); len(s) >= minSentence && len(s) <= maxSentence {
			out = append(out, s)
			from = i + 1
		} else if len(s) > maxSentence {
			from = i + 1
		}
	}
	return out
}
