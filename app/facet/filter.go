package facet

import (
	"slices"
	"strconv"

	"naru/internal/library"
)

// NoText is the choice of documents with pages that cannot be searched. It has
// one value and no menu: the bar offers it as a chip of its own.
const NoText = "notext"

// Choice is one value chosen in one facet.
type Choice struct {
	Facet string
	Value string
}

// Choices lists what a filter narrows by, in the order of the facets.
func Choices(f library.DocumentFilter) []Choice {
	var out []Choice
	add := func(facet string, values []string) {
		for _, v := range values {
			out = append(out, Choice{facet, v})
		}
	}
	add(library.FacetTheme, f.Themes)
	if f.YearFrom != 0 || f.YearTo != 0 {
		out = append(out, Choice{library.FacetYear, Years(f.YearFrom, f.YearTo)})
	}
	add(library.FacetSeries, f.Series)
	for _, k := range f.Kinds {
		out = append(out, Choice{library.FacetKind, string(k)})
	}
	add(library.FacetLanguage, f.Languages)
	add(library.FacetPerson, f.People)
	add(library.FacetTerm, f.Terms)
	add(library.FacetTag, f.Tags)
	if f.Wanted {
		out = append(out, Choice{library.FacetWanted, library.FacetWanted})
	}
	if f.NoText {
		out = append(out, Choice{NoText, NoText})
	}
	return out
}

// Years writes a range of years; 0 is open.
func Years(from, to int) string {
	year := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	if from == to {
		return year(from)
	}
	return year(from) + "–" + year(to)
}

// With adds a choice; one that is there already stays once.
func With(f library.DocumentFilter, c Choice) library.DocumentFilter {
	if list := list(&f, c.Facet); list != nil {
		if !slices.Contains(*list, c.Value) {
			*list = append(slices.Clone(*list), c.Value)
		}
		return f
	}
	switch c.Facet {
	case library.FacetKind:
		if !slices.Contains(f.Kinds, library.Kind(c.Value)) {
			f.Kinds = append(slices.Clone(f.Kinds), library.Kind(c.Value))
		}
	case library.FacetYear:
		if n, err := strconv.Atoi(c.Value); err == nil {
			f.YearFrom, f.YearTo = n, n
		}
	case library.FacetWanted:
		f.Wanted = true
	case NoText:
		f.NoText = true
	}
	return f
}

// Without takes a choice away.
func Without(f library.DocumentFilter, c Choice) library.DocumentFilter {
	if list := list(&f, c.Facet); list != nil {
		*list = slices.DeleteFunc(slices.Clone(*list), func(s string) bool { return s == c.Value })
		return f
	}
	switch c.Facet {
	case library.FacetKind:
		f.Kinds = slices.DeleteFunc(slices.Clone(f.Kinds), func(k library.Kind) bool { return string(k) == c.Value })
	case library.FacetYear:
		f.YearFrom, f.YearTo = 0, 0
	case library.FacetWanted:
		f.Wanted = false
	case NoText:
		f.NoText = false
	}
	return f
}

func list(f *library.DocumentFilter, facet string) *[]string {
	switch facet {
	case library.FacetTheme:
		return &f.Themes
	case library.FacetSeries:
		return &f.Series
	case library.FacetLanguage:
		return &f.Languages
	case library.FacetPerson:
		return &f.People
	case library.FacetTag:
		return &f.Tags
	case library.FacetTerm:
		return &f.Terms
	}
	return nil
}
