package typing

import (
	"context"
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/analysis/hangul"
	"naru/internal/spell"
)

// PerLanguage is how many slips of one edit, and of two, are made in each
// language.
const PerLanguage = 400

// minKeys is the number of keys of the shortest word that is mistyped: of four
// letters one more or less is too often another word.
const minKeys = 5

// Report says how many slips a dictionary led back from.
type Report struct {
	Words  int    `json:"words"` // that the dictionary knows
	Rows   []Row  `json:"rows"`
	Misses []Miss `json:"misses"` // words of one edit that were not among the first five
}

// Row counts the slips of one kind in one language.
type Row struct {
	Language  string  `json:"language"`
	Edits     int     `json:"edits"`
	Slip      Slip    `json:"slip,omitempty"` // "": all kinds
	Asked     int     `json:"asked"`
	First     int     `json:"first"`     // the word meant came first
	Five      int     `json:"five"`      // it was among the first five
	Precision float64 `json:"precision"` // share of First, 0 where none was asked
	Recall    float64 `json:"recall"`    // share of Five
}

// reckon sets the shares.
func (r *Row) reckon() {
	if r.Asked > 0 {
		r.Precision, r.Recall = float64(r.First)/float64(r.Asked), float64(r.Five)/float64(r.Asked)
	}
}

// Miss is a slip that was not led back from.
type Miss struct {
	Word  string   `json:"word"`
	Typed string   `json:"typed"`
	Got   []string `json:"got"`
}

// Row gives the figures of all slips of so many edits in a language.
func (r *Report) Row(lang string, edits int) Row {
	for _, row := range r.Rows {
		if row.Language == lang && row.Edits == edits && row.Slip == "" {
			return row
		}
	}
	return Row{Language: lang, Edits: edits}
}

// Measure learns the words of a library and counts over slips in them, drawn at
// random from words that stand in at least two documents (in any, where the
// library is so small that few do). A slip that makes another word of the library
// is none, as nobody could tell.
func Measure(ctx context.Context, terms spell.Terms) (*Report, error) {
	words := map[string][]string{}
	few := map[string][]string{}
	err := terms(ctx, func(term, _ string, documents int) error {
		lang := langOf(term)
		if lang == "" || len(spell.Keys(term)) < minKeys || utf8.RuneCountInString(term) > 20 {
			return nil
		}
		term = strings.Clone(term)
		if documents > 1 {
			words[lang] = append(words[lang], term)
		} else {
			few[lang] = append(few[lang], term)
		}
		return ctx.Err()
	})
	if err != nil {
		return nil, fmt.Errorf("collect words: %w", err)
	}
	d, err := spell.Build(ctx, terms)
	if err != nil {
		return nil, err
	}
	report := &Report{Words: d.Len(), Rows: []Row{}, Misses: []Miss{}}
	for _, lang := range []string{"ko", "en"} {
		list := words[lang]
		if len(list) < PerLanguage {
			list = append(list, few[lang]...)
		}
		slices.Sort(list)
		for edits := 1; edits <= 2; edits++ {
			if err := measure(ctx, d, report, list, lang, edits); err != nil {
				return nil, err
			}
		}
	}
	return report, nil
}

// langOf tells the language of a word that a dictionary corrects.
func langOf(word string) string {
	switch {
	case strings.IndexFunc(word, func(r rune) bool { return !hangul.IsSyllable(r) }) < 0:
		return "ko"
	case strings.IndexFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) < 0:
		return "en"
	}
	return ""
}

// measure adds the rows of one language and number of edits.
func measure(ctx context.Context, d *spell.Dictionary, report *Report, list []string, lang string, edits int) error {
	if len(list) == 0 {
		return nil
	}
	random := rand.New(rand.NewSource(int64(edits)))
	kinds := Slips(lang)
	rows := make([]Row, len(kinds)+1)
	all := &rows[len(kinds)]
	for i, k := range kinds {
		rows[i] = Row{Language: lang, Edits: edits, Slip: k}
	}
	*all = Row{Language: lang, Edits: edits}
	for tries := 0; all.Asked < PerLanguage && tries < 50*PerLanguage; tries++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		word := list[random.Intn(len(list))]
		meant := d.Noun(word)
		kind := tries % len(kinds)
		text, ok := slipped(random, word, lang, kinds, kind, edits)
		if !ok || text == word || d.Documents(text) > 0 {
			continue
		}
		got := d.Correct(text, 5)
		at := slices.IndexFunc(got, func(c spell.Candidate) bool { return c.Text == word || c.Text == meant })
		for _, r := range []*Row{&rows[kind], all} {
			r.Asked++
			if at == 0 {
				r.First++
			}
			if at >= 0 {
				r.Five++
			}
		}
		if at < 0 && edits == 1 {
			miss := Miss{Word: word, Typed: text, Got: []string{}}
			for _, c := range got {
				miss.Got = append(miss.Got, c.Text)
			}
			report.Misses = append(report.Misses, miss)
		}
	}
	for k := range rows {
		rows[k].reckon()
	}
	if edits > 1 {
		rows = rows[len(kinds):]
	}
	report.Rows = append(report.Rows, rows...)
	return nil
}

// slipped makes a slip of a kind in a word, and a second one of any kind where
// two edits are asked for, in words long enough to bear them.
func slipped(r *rand.Rand, word, lang string, kinds []Slip, kind, edits int) (string, bool) {
	keys := hangul.Keys(word)
	if edits > 1 && len(keys) < 2*minKeys {
		return "", false
	}
	out, ok := mistype(r, keys, kinds[kind])
	if ok && edits > 1 {
		out, ok = mistype(r, out, kinds[r.Intn(len(kinds))])
	}
	return typed(out, lang), ok && out != keys
}
