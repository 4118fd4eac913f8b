package finding

import (
	"cmp"
	"maps"
	"slices"
)

// Figures sum up queries. Recall and precision are of all their pages together.
type Figures struct {
	Queries   int     `json:"queries"`   // that have pages, wanted or found
	Wanted    int     `json:"wanted"`    // pages that the scan finds
	Found     int     `json:"found"`     // pages that search finds
	Both      int     `json:"both"`      // pages that both find
	Granted   int     `json:"granted"`   // pages found that only a rule expects
	Recall    float64 `json:"recall"`    // both of wanted
	Precision float64 `json:"precision"` // both and granted of found
	Strict    float64 `json:"strict"`    // both of found: no rule counts
	Perfect   int     `json:"perfect"`   // queries with recall and precision 1
}

// KindFigures are those of one kind.
type KindFigures struct {
	Kind Kind `json:"kind"`
	Figures
}

// Place is a page, for looking at it.
type Place struct {
	Document int64 `json:"document"`
	Page     int   `json:"page"`
}

// Worst is a query that went wrong.
type Worst struct {
	Kind      Kind    `json:"kind"`
	Typed     string  `json:"typed"`
	Wanted    int     `json:"wanted"`
	Found     int     `json:"found"`
	Recall    float64 `json:"recall"`
	Precision float64 `json:"precision"`
	Missed    []Place `json:"missed"` // the first few
	Wrong     []Place `json:"wrong"`
}

// OtherForms tells which other words a query's pages came by.
type OtherForms struct {
	Typed string   `json:"typed"`
	Pages int      `json:"pages"`
	Words []string `json:"words"` // most pages first
}

// Report sums up a measurement.
type Report struct {
	Documents int           `json:"documents"`
	Pages     int           `json:"pages"`
	Queries   int           `json:"queries"` // all, also those without a page
	Kinds     []KindFigures `json:"kinds"`
	All       Figures       `json:"all"`
	Granted   map[Rule]int  `json:"granted"` // pages, by rule
	Endings   []OtherForms  `json:"endings"` // by RuleEnding, most pages first
	Worst     []Worst       `json:"worst"`
}

const (
	fewPlaces = 3
	fewWords  = 8
)

func report(results []result, documents, pages, worst int) *Report {
	r := &Report{Documents: documents, Pages: pages, Queries: len(results), Kinds: []KindFigures{}, Granted: map[Rule]int{}, Endings: []OtherForms{}, Worst: []Worst{}}
	for _, k := range Kinds() {
		figures := Figures{}
		for i := range results {
			if results[i].query.Kind == k {
				figures.add(&results[i])
			}
		}
		if figures.Queries > 0 {
			figures.close()
			r.Kinds = append(r.Kinds, KindFigures{k, figures})
		}
	}
	for i := range results {
		r.add(&results[i])
	}
	r.All.close()
	slices.SortStableFunc(r.Worst, func(a, b Worst) int {
		return cmp.Or(cmp.Compare(a.Recall+a.Precision, b.Recall+b.Precision), cmp.Compare(b.Wanted+b.Found, a.Wanted+a.Found))
	})
	r.Worst = r.Worst[:min(len(r.Worst), max(worst, 0))]
	slices.SortStableFunc(r.Endings, func(a, b OtherForms) int { return cmp.Compare(b.Pages, a.Pages) })
	return r
}

func (r *Report) add(x *result) {
	r.All.add(x)
	for rule, n := range x.granted {
		r.Granted[rule] += n
	}
	if n := x.granted[RuleEnding]; n > 0 {
		words := slices.SortedFunc(maps.Keys(x.words), func(a, b string) int {
			return cmp.Or(cmp.Compare(x.words[b], x.words[a]), cmp.Compare(a, b))
		})
		r.Endings = append(r.Endings, OtherForms{x.query.Typed, n, words[:min(len(words), fewWords)]})
	}
	if len(x.missed)+len(x.wrong) == 0 {
		return
	}
	var f Figures
	f.add(x)
	f.close()
	r.Worst = append(r.Worst, Worst{x.query.Kind, x.query.Typed, f.Wanted, f.Found, f.Recall, f.Precision, places(x.missed), places(x.wrong)})
}

func places(list []place) []Place {
	out := []Place{}
	for _, p := range list[:min(len(list), fewPlaces)] {
		out = append(out, Place{int64(p.document), p.page})
	}
	return out
}

func (f *Figures) add(x *result) {
	if x.wanted+len(x.found) == 0 {
		return
	}
	f.Queries++
	f.Wanted += x.wanted
	f.Found += len(x.found)
	f.Both += x.both
	for rule, n := range x.granted {
		if rule != RuleWhole {
			f.Granted += n
		}
	}
	if len(x.missed)+len(x.wrong) == 0 {
		f.Perfect++
	}
}

func (f *Figures) close() {
	f.Recall, f.Precision, f.Strict = share(f.Both, f.Wanted), share(f.Both+f.Granted, f.Found), share(f.Both, f.Found)
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}
