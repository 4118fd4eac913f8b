package theming

import (
	"fmt"
	"slices"
	"strings"
)

// Verdict is how the main theme of a document did.
type Verdict string

// Verdicts. Silence is right where the truth allows it, else missed.
const (
	Right  Verdict = "right"
	Missed Verdict = "missed"
	Wrong  Verdict = "wrong"
)

// Judge compares the main theme of a document ("": none) with the truth.
func Judge(t Truth, main string) Verdict {
	switch {
	case slices.Contains(t.Themes, main), main == "" && t.Unsure:
		return Right
	case main == "":
		return Missed
	default:
		return Wrong
	}
}

// Figures count documents of a kind.
type Figures struct {
	Kind      string
	Documents int
	Right     int
	Missed    int
	Wrong     int
	Foreign   int // that are not of the field at all
	Invented  int // of these, the ones given a theme
}

// Fault is a main theme that is missed or wrong.
type Fault struct {
	Truth
	Given   string
	Verdict Verdict
}

// Report is how well documents of other kinds are given themes.
type Report struct {
	Kinds  []Figures
	All    Figures
	Faults []Fault
}

// Add counts a document.
func (r *Report) Add(t Truth, main string) {
	v := Judge(t, main)
	k := slices.IndexFunc(r.Kinds, func(f Figures) bool { return f.Kind == t.Kind })
	if k < 0 {
		k = len(r.Kinds)
		r.Kinds = append(r.Kinds, Figures{Kind: t.Kind})
	}
	for _, f := range []*Figures{&r.Kinds[k], &r.All} {
		f.Documents++
		switch v {
		case Right:
			f.Right++
		case Missed:
			f.Missed++
		case Wrong:
			f.Wrong++
		}
		if len(t.Themes) == 0 {
			f.Foreign++
			if main != "" {
				f.Invented++
			}
		}
	}
	if v != Right {
		r.Faults = append(r.Faults, Fault{Truth: t, Given: main, Verdict: v})
	}
}

// String is the table of the report, and every fault below it.
func (r *Report) String() string {
	var b strings.Builder
	row := "%10v %6v %6v %6v %8v %9v  %v\n"
	fmt.Fprintf(&b, row, "documents", "right", "missed", "wrong", "foreign", "invented", "kind")
	line := func(f Figures, kind string) {
		fmt.Fprintf(&b, row, f.Documents, f.Right, f.Missed, f.Wrong, f.Foreign, f.Invented, kind)
	}
	for _, f := range r.Kinds {
		line(f, f.Kind)
	}
	line(r.All, "all")
	for _, f := range r.Faults {
		given, want := f.Given, slices.Clone(f.Themes)
		if given == "" {
			given = unsure
		}
		if f.Unsure {
			want = append(want, unsure)
		}
		fmt.Fprintf(&b, "%s: %s, given %s, want %s: %s\n", f.Verdict, f.Kind, given, strings.Join(want, " or "), f.File)
	}
	return b.String()
}
