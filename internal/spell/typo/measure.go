package typo

import (
	"context"
	"fmt"
	"io"
	"math/rand"
	"runtime"
	"slices"
	"strings"
	"time"
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
	Words  int           `json:"words"` // that the dictionary knows
	Bytes  int64         `json:"bytes"` // of memory that it takes
	Build  time.Duration `json:"build"`
	Rows   []Row         `json:"rows"`
	Misses []Miss        `json:"misses,omitempty"` // words of one edit that were not among the first five
}

// Row counts the slips of one kind in one language.
type Row struct {
	Language string        `json:"language"`
	Edits    int           `json:"edits"`
	Slip     Slip          `json:"slip,omitempty"` // "": all kinds
	Asked    int           `json:"asked"`
	First    int           `json:"first"` // the word meant came first
	Five     int           `json:"five"`  // it was among the first five
	Each     time.Duration `json:"each"`  // time of one look-up
}

// Precision is the share of slips whose word came first, Recall of those whose
// word was among the first five.
func (r Row) Precision() float64 { return share(r.First, r.Asked) }

// Recall is told beside Precision.
func (r Row) Recall() float64 { return share(r.Five, r.Asked) }

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// Miss is a slip that was not led back from.
type Miss struct {
	Word, Typed string
	Got         []string
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
	report := &Report{}
	before := heap()
	began := time.Now()
	d, err := spell.Build(ctx, terms)
	if err != nil {
		return nil, err
	}
	report.Build, report.Words, report.Bytes = time.Since(began), d.Len(), heap()-before
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
	runtime.KeepAlive(d)
	return report, nil
}

func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
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
	var spent time.Duration
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
		began := time.Now()
		got := d.Correct(text, 5)
		spent += time.Since(began)
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
			miss := Miss{Word: word, Typed: text}
			for _, c := range got {
				miss.Got = append(miss.Got, c.Text)
			}
			report.Misses = append(report.Misses, miss)
		}
	}
	if all.Asked > 0 {
		all.Each = spent / time.Duration(all.Asked)
	}
	if edits == 1 {
		report.Rows = append(report.Rows, rows...)
	} else {
		report.Rows = append(report.Rows, *all)
	}
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

// Print writes the figures as a table.
func (r *Report) Print(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d words, %.1f MB, learned in %s\n\n", r.Words, float64(r.Bytes)/1e6, r.Build.Round(time.Millisecond))
	b.WriteString("language  edits  slip             asked  precision@1  recall@5  each\n")
	for _, row := range r.Rows {
		name, each := string(row.Slip), ""
		if name == "" {
			name, each = "all", row.Each.Round(time.Microsecond).String()
		}
		fmt.Fprintf(&b, "%-8s  %5d  %-15s  %5d  %11.3f  %8.3f  %s\n",
			row.Language, row.Edits, name, row.Asked, row.Precision(), row.Recall(), each)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
