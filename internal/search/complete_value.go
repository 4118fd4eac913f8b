package search

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/spell"
)

// values continues the value of a field by what the library holds, the commonest
// first; years from the last.
func (s *Service) values(ctx context.Context, w *words, field, value string, limit int) ([]string, error) {
	of, ok := query.FieldNamed(strings.TrimSuffix(field, ":"))
	if !ok || of == query.FieldNote {
		return nil, nil
	}
	value = strings.TrimLeft(value, `"“#`)
	switch of {
	case query.FieldAuthor:
		return begun(w.people, value, limit), nil
	case query.FieldSeries:
		return begun(w.series, value, limit), nil
	case query.FieldTitle:
		return begun(w.titles, value, limit), nil
	}
	facets, err := s.facets.get(ctx, s.index, s.options.Now())
	if err != nil {
		return nil, err
	}
	if of == query.FieldYear {
		return years(facets[library.FacetYear], value, limit), nil
	}
	// Typed letters tell the language; before them the field's name does, or what
	// the person reads.
	langs := []string{"en", "ko"}
	if strings.ContainsFunc(value, isKorean) || !strings.ContainsFunc(value, unicode.IsLetter) &&
		(isKoreanField(field) || library.LanguageOf(ctx) == "ko") {
		langs = []string{"ko", "en"}
	}
	for _, lang := range langs {
		if out := begun(s.named(of, facets, lang), value, limit); len(out) > 0 {
			return out, nil
		}
	}
	return nil, nil
}

// named gives the values of a field in a language.
func (s *Service) named(of query.FieldName, facets library.Facets, lang string) []name {
	var out []string
	switch of {
	case query.FieldTerm:
		for _, c := range facets[library.FacetTerm] {
			out = append(out, s.termName(c.ID, lang))
		}
	case query.FieldTag:
		for _, c := range facets[library.FacetTag] {
			out = append(out, c.ID)
		}
	case query.FieldKind:
		for _, c := range facets[library.FacetKind] {
			out = append(out, query.KindName(c.ID, lang))
		}
	case query.FieldLang:
		for _, c := range facets[library.FacetLanguage] {
			out = append(out, query.LanguageName(c.ID, lang))
		}
	case query.FieldTheme:
		out = s.themeNames(facets[library.FacetTheme], lang)
	}
	return named(out)
}

// termName gives what a policy term is called in a language: a status of stay by
// its code in both.
func (s *Service) termName(id, lang string) string {
	c, _ := s.options.thesaurus().Concept(id)
	name := ""
	for _, f := range c.Forms {
		if f.MatchOnly || f.InFamily {
			continue
		}
		if name == "" || f.Lang == lang && c.Type != "visa" {
			name = f.Text
			if f.Lang == lang {
				break
			}
		}
	}
	return name
}

// themeNames names the themes, those with most documents first and those without
// any last.
func (s *Service) themeNames(counts []library.FacetCount, lang string) []string {
	if s.options.Themes == nil {
		return nil
	}
	place := map[string]int{}
	for i, c := range counts {
		place[c.ID] = i - len(counts)
	}
	var all []library.Theme
	var walk func([]library.Theme)
	walk = func(list []library.Theme) {
		for _, t := range list {
			all = append(all, t)
			walk(t.Children)
		}
	}
	walk(s.options.Themes.Tree())
	slices.SortStableFunc(all, func(a, b library.Theme) int { return place[a.ID] - place[b.ID] })
	var out []string
	for _, t := range all {
		out = append(out, t.Name(lang))
	}
	return out
}

// begun lists the values that begin as typed, or have a word that does.
func begun(names []name, typed string, limit int) []string {
	keys := spell.Keys(typed)
	var out []string
	for _, n := range names {
		if keys == "" || sameScript(n.text, typed) && (strings.HasPrefix(n.keys, keys) || wordBegins(n.text, keys)) {
			out = append(out, quotedValue(n.text))
		}
		if len(out) == limit {
			break
		}
	}
	return out
}

// recentYears is how many of the last years are offered as one range.
const recentYears = 5

// years continues a year by those of the library, from the last, and a range by
// its end. Where nothing is typed yet it also offers the last years as a range.
func years(counts []library.FacetCount, value string, limit int) []string {
	var all []int
	for _, c := range counts {
		if y, err := strconv.Atoi(c.ID); err == nil {
			all = append(all, y)
		}
	}
	slices.Sort(all)
	slices.Reverse(all)
	from, to, isRange := strings.Cut(value, "..")
	var out []string
	for _, y := range all {
		text := strconv.Itoa(y)
		switch {
		case isRange && strings.HasPrefix(text, to) && text >= from:
			out = append(out, from+".."+text)
		case !isRange && strings.HasPrefix(text, value):
			out = append(out, text)
		}
	}
	switch n := len(all); {
	case isRange:
	case value == "" && n > 1:
		last := all[min(recentYears, n)-1]
		out = append(out[:min(len(out), max(limit-2, 0))], strconv.Itoa(last)+"..", strconv.Itoa(all[n-1])+".."+strconv.Itoa(all[0]))
	case len(value) == 4 && len(out) > 0:
		out = append(out, value+"..", ".."+value)
	}
	return out[:min(len(out), limit)]
}

func isKoreanField(field string) bool { return strings.ContainsFunc(field, isKorean) }

func quotedValue(text string) string {
	if strings.ContainsAny(text, " ,()|;") {
		return `"` + strings.ReplaceAll(text, `"`, "") + `"`
	}
	return text
}

// fieldNames continues the name of a field, in the language that it begins in.
func fieldNames(word string) []string {
	keys := spell.Keys(word)
	if keys == "" {
		return nil
	}
	var out []string
	for _, f := range allFields() {
		if sameScript(f, word) && strings.HasPrefix(spell.Keys(f), keys) {
			out = append(out, f)
		}
	}
	return out
}

// allFields are the names of fields that are offered.
func allFields() []string {
	return []string{"title:", "author:", "series:", "year:", "theme:", "lang:", "kind:", "tag:", "term:", "note:",
		"제목:", "저자:", "총서:", "연도:", "주제:", "언어:", "종류:", "태그:", "용어:", "메모:"}
}

// listField gives the field, with its colon, whose list of values ends with a
// comma: theme:labour,
func listField(head string) (field string, ok bool) {
	for strings.HasSuffix(head, ",") {
		var word string
		head, word = lastWord(strings.TrimSuffix(head, ","))
		if field, _, ok := cutField(word); ok {
			return field, true
		}
		if word == "" {
			break
		}
	}
	return "", false
}

// facetsKept is how long the counts are taken for new enough: a completion is
// asked for with every key.
const facetsKept = 10 * time.Second

// facetCache keeps what the library's documents are counted by.
type facetCache struct {
	mu     sync.Mutex
	facets library.Facets
	until  time.Time
}

func (c *facetCache) get(ctx context.Context, index Index, now time.Time) (library.Facets, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.facets != nil && now.Before(c.until) {
		return c.facets, nil
	}
	f, err := index.DocumentFacets(ctx, library.DocumentFilter{})
	if err != nil {
		return nil, err
	}
	c.facets, c.until = f, now.Add(facetsKept)
	return f, nil
}
