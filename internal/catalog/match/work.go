package match

import (
	"strings"
	"sync"
	"unicode"

	"naru/internal/library"
	"naru/internal/names"
)

// Work is a description of a publication, taken apart for comparing, by one
// goroutine at a time.
type Work struct {
	File     bool // there is a file; else it is a record of one
	Language string
	Year     int
	Pages    int
	Date     string
	Edition  bool // the title says that it is a revised one
	Annual   bool // it reports of a year, and may list others by their numbers

	title, other title
	named        bool // it has a title
	series       SeriesName
	issue        Issue
	publisher    string
	names        []string             // of its people, as printed
	people       func() []*names.Name // the same, read when they are asked for
	printed      string               // series and number as they stand
	isbn         string               // its digits; "": none
}

// Options of comparing.
type Options struct {
	// Alias gives a name that all names of one organisation share, in either
	// language, and any other name as it is. Nil: none are known.
	Alias func(name string) string
}

// Read takes a description apart.
func Read(d *library.Document) *Work {
	w := &Work{
		File: d.SHA256 != "", Language: d.Language, Year: d.Year, Pages: d.Pages, Date: d.Date,
		title: parseTitle(withSubtitle(d)), other: parseTitle(d.TitleOther), publisher: d.Publisher,
	}
	w.isbn = digits(d.ISBN)
	w.Annual = d.Kind == library.KindAnnualReport
	w.named = len(w.title.whole)+len(w.other.whole) > 0
	w.Edition = w.title.edition || w.other.edition
	series, number := SplitSeries(d.Series, d.Number)
	w.series, w.issue = ParseSeries(series), ParseIssue(number, d.Year)
	if !w.issue.IsZero() {
		w.printed = number
	}
	if w.Year == 0 {
		w.Year = w.issue.Year
	}
	seen := map[string]bool{}
	for _, c := range d.People {
		if !seen[c.Name] && strings.ContainsFunc(c.Name, unicode.IsLetter) {
			seen[c.Name] = true
			w.names = append(w.names, c.Name)
		}
	}
	w.people = sync.OnceValue(func() []*names.Name { // most works are asked for no more than their keys
		out := make([]*names.Name, len(w.names))
		for k, n := range w.names {
			out[k] = names.Parse(n)
		}
		return out
	})
	return w
}

// withSubtitle gives the whole title: records have both parts in one field, front
// pages apart.
func withSubtitle(d *library.Document) string {
	if d.Subtitle == "" || strings.Contains(d.Title, d.Subtitle) {
		return d.Title
	}
	return d.Title + ": " + d.Subtitle
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == 'X' {
			return r
		}
		return -1
	}, strings.ToUpper(s))
}

// Series is the name of the work's series, the zero one where it has none.
func (w *Work) Series() SeriesName { return w.series }

// Issue is the work's number in its series, the zero one where it has none.
func (w *Work) Issue() Issue { return w.issue }

// Part is which part of a publication the title says it is; 0: it says none.
func (w *Work) Part() int { return max(w.title.part, w.other.part) }

// Later reports whether a is a later version than b; known is false where neither
// dates nor titles tell.
func Later(a, b *Work) (later, known bool) {
	switch {
	case a.Edition != b.Edition:
		return a.Edition, true
	case a.Year != b.Year && a.Year > 0 && b.Year > 0:
		return a.Year > b.Year, true
	case a.Date != b.Date && len(a.Date) == len(b.Date):
		return a.Date > b.Date, true
	}
	return false, false
}
