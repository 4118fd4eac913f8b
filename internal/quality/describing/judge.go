package describing

import (
	"slices"
	"strconv"
	"strings"

	"naru/internal/library"
)

const (
	mayDifferInTitles   = 0.03
	mayDifferInPassages = 0.15
	passage             = 60 // characters of either end of an abstract that are asked
)

// Verdict is how one value did.
type Verdict string

// Verdicts. What is Wrong where something was asked counts as missed besides.
const (
	Right  Verdict = "right"
	Extra  Verdict = "extra" // right, and not asked
	Missed Verdict = "missed"
	Wrong  Verdict = "wrong"
	// OfFile is a value that is not printed and that Naru says to have from the
	// file's own properties, its name or its date: no claim about the front page.
	OfFile Verdict = "of file"
)

// Finding is a verdict on one value.
type Finding struct {
	Field   Field   `json:"field"`
	Verdict Verdict `json:"verdict"`
	Wanted  string  `json:"wanted"`           // "": nothing was asked
	Given   string  `json:"given"`            // "": nothing was given
	Page    int     `json:"page"`             // where the wanted value is printed; 0: no single page
	Unsure  bool    `json:"unsure,omitempty"` // missed, and the description says that it is unsure of the field
}

// Described is a document as Naru describes it, with the printed numbers of its
// pages.
type Described struct {
	library.Document
	Labels []string // of each page, in order
}

// Judge compares a description with what the document prints.
func Judge(t Truth, d Described) []Finding {
	j := judge{truth: t, sources: d.Sources, unsure: d.Unsure}
	j.titles(d)
	j.one(TitleOther, d.TitleOther, sameTitle)
	j.one(Series, d.Series, sameText)
	j.one(Number, d.Number, func(given string, a Value) bool { return sameNumber(given, a.Text) })
	j.dates(d)
	j.one(Publisher, d.Publisher, sameText)
	j.people(d.People)
	j.one(Abstract, d.Abstract, sameAbstract)
	j.keywords(d.Keywords)
	j.contents(d)
	j.one(ISBN, d.ISBN, sameText)
	j.one(ISSN, d.ISSN, sameText)
	j.one(Citation, d.CitationPrinted, func(given string, a Value) bool { return begins(given, a.Text) })
	j.one(Language, d.Language, sameText)
	j.one(Kind, string(d.Kind), sameText)
	return j.found
}

type judge struct {
	truth   Truth
	sources map[string]library.FieldSource
	unsure  []string
	found   []Finding
}

// ofFile tells whether a field comes from the file rather than from its pages.
func (j *judge) ofFile(f Field) bool {
	switch j.sources[f.inDocument()].From {
	case library.FromMetadata, library.FromFileName, library.FromFileDate:
		return true
	}
	return false
}

// asked gives what the truth has of a field: what must be found first.
func (j *judge) asked(f Field) []Asked {
	var must, may []Asked
	for _, a := range j.truth.Asked {
		switch {
		case a.Field != f:
		case a.May:
			may = append(may, a)
		default:
			must = append(must, a)
		}
	}
	return append(must, may...)
}

func (j *judge) say(v Verdict, f Field, wanted Value, given string) {
	j.found = append(j.found, Finding{
		Field: f, Verdict: v, Wanted: wanted.Text, Given: given, Page: wanted.Page,
		Unsure: v == Missed && slices.Contains(j.unsure, f.inDocument()),
	})
}

// one judges a field that has one value.
func (j *judge) one(f Field, given string, same func(given string, a Value) bool) {
	asked := j.asked(f)
	if given == "" {
		if len(asked) > 0 && !asked[0].May {
			j.say(Missed, f, asked[0].Values[0], "")
		}
		return
	}
	must := Value{}
	if len(asked) > 0 && !asked[0].May {
		must = asked[0].Values[0]
	}
	for _, a := range asked {
		for _, v := range a.Values {
			if !same(given, v) {
				continue
			}
			if must.Text == "" {
				j.say(Extra, f, Value{}, given)
			} else {
				j.say(Right, f, must, given)
			}
			return
		}
	}
	if must.Text == "" && j.ofFile(f) {
		j.say(OfFile, f, Value{}, given)
		return
	}
	j.say(Wrong, f, must, given)
}

// titles judges title and subtitle. A title is right with its subtitle too, and a
// subtitle is not missed where the title holds it.
func (j *judge) titles(d Described) {
	subtitles := j.values(Subtitle)
	joined := false
	j.one(Title, d.Title, func(given string, a Value) bool {
		if sameTitle(given, a) {
			return true
		}
		for _, s := range subtitles {
			if sameTitle(given, Value{Text: a.Text + s.Text}) {
				joined = true
				return true
			}
		}
		return false
	})
	if joined && d.Subtitle == "" {
		return
	}
	j.one(Subtitle, d.Subtitle, sameTitle)
}

func (j *judge) values(f Field) []Value {
	var out []Value
	for _, a := range j.asked(f) {
		out = append(out, a.Values...)
	}
	return out
}

// dates judges year and date. A date less exact than the printed one, as the
// year alone is, was not given.
func (j *judge) dates(d Described) {
	year := ""
	if d.Year != 0 {
		year = strconv.Itoa(d.Year)
	}
	j.one(Year, year, sameText)
	given, dates := d.Date, j.values(Date)
	exact := slices.ContainsFunc(dates, func(v Value) bool { return v.Text == given })
	less := slices.ContainsFunc(append(dates, j.values(Year)...), func(v Value) bool { return strings.HasPrefix(v.Text, given) })
	if less && !exact {
		given = ""
	}
	j.one(Date, given, func(given string, a Value) bool { return given == a.Text })
}

// keywords judges each of them.
func (j *judge) keywords(given []string) {
	used := make([]bool, len(given))
	for _, a := range j.asked(Keyword) {
		k := pick(len(given), used, func(k int) bool { return anyOf(a.Values, given[k], sameTitle) })
		switch {
		case k >= 0 && a.May:
			j.say(Extra, Keyword, Value{}, given[k])
		case k >= 0:
			j.say(Right, Keyword, a.Values[0], given[k])
		case !a.May:
			j.say(Missed, Keyword, a.Values[0], "")
		}
	}
	for k, g := range given {
		if !used[k] {
			j.say(Wrong, Keyword, Value{}, g)
		}
	}
}

// pick uses the first that fits and is not used yet; -1: none.
func pick(n int, used []bool, fits func(k int) bool) int {
	for k := range n {
		if !used[k] && fits(k) {
			used[k] = true
			return k
		}
	}
	return -1
}

func anyOf(values []Value, given string, same func(given string, a Value) bool) bool {
	for _, v := range values {
		if same(given, v) {
			return true
		}
	}
	return false
}

func sameText(given string, a Value) bool { return fold(given) == fold(a.Text) }

func sameTitle(given string, a Value) bool {
	return alike(fold(given), fold(a.Text), mayDifferInTitles)
}

func sameAbstract(given string, a Value) bool {
	return begins(given, a.Text) && (a.Detail == "" || ends(given, a.Detail))
}

// begins tells whether a text begins as asked, as far as is asked.
func begins(given, asked string) bool {
	g, a := []rune(fold(given)), []rune(fold(asked))
	n := min(passage, len(a))
	return len(g) >= n && alike(string(g[:n]), string(a[:n]), mayDifferInPassages)
}

func ends(given, asked string) bool {
	g, a := []rune(fold(given)), []rune(fold(asked))
	n := min(passage, len(a))
	return len(g) >= n && alike(string(g[len(g)-n:]), string(a[len(a)-n:]), mayDifferInPassages)
}
