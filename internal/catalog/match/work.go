package match

import (
	"naru/internal/library"
)

// Work is a description of a publication, taken apart for comparing.
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
	people       []person
	names        []string
	printed      string // series and number as they stand
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
		title: parseTitle(d.Title), other: parseTitle(d.TitleOther), publisher: d.Publisher,
	}
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
		if p := parsePerson(c.Name); !seen[c.Name] && (p.korean != "" || len(p.words) > 0) {
			seen[c.Name] = true
			w.people, w.names = append(w.people, p), append(w.names, c.Name)
		}
	}
	return w
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
