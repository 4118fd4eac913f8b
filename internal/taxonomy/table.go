package taxonomy

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/spreadsheet"
	"naru/internal/vocabulary"
)

// columns of a table of themes; those after the names may be missing.
var columns = []string{"id", "parent", "name_en", "name_ko", "terms_en", "terms_ko", "color"}

const neededColumns = 4

// row is a theme as a table has it.
type row struct {
	line                           int
	id, parent, en, ko, color      string
	terms                          []library.ThemeTerm
	hasTerms, hasColor, isTermList bool
}

// readTable reads themes from a table parted by tabs, as Naru's own is and as
// spreadsheets save it. Errors name their line.
func readTable(text string) ([]row, error) {
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, spreadsheet.Mark)))
	r.Comma, r.Comment, r.LazyQuotes, r.FieldsPerRecord = '\t', '#', true, -1
	var out []row
	lines := map[string]int{}
	for first := true; ; first = false {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			return nil, refused(&wrong{wrongText, ""}, bad.Line)
		}
		if err != nil {
			return nil, fmt.Errorf("read themes: %w", err)
		}
		line, _ := r.FieldPos(0)
		for k := range cells {
			cells[k] = strings.TrimSpace(cells[k])
		}
		if first && strings.EqualFold(cells[0], columns[0]) || strings.Join(cells, "") == "" {
			continue
		}
		one, err := readRow(cells)
		if err == nil && one.id != "" && lines[one.id] > 0 {
			err = &wrong{wrongDouble, one.id}
		}
		if err != nil {
			return nil, refused(err, line)
		}
		one.line, lines[one.id] = line, line
		out = append(out, one)
	}
}

func readRow(cells []string) (row, error) {
	for len(cells) > len(columns) && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1] // spreadsheets fill lines up
	}
	if len(cells) < neededColumns || len(cells) > len(columns) {
		return row{}, &wrong{wrongColumns, fmt.Sprint(len(cells))}
	}
	for _, c := range cells {
		if !utf8.ValidString(c) || strings.ContainsRune(c, 0) {
			return row{}, &wrong{wrongText, ""}
		}
	}
	o := row{id: cells[0], parent: cells[1], en: cells[2], ko: cells[3]}
	o.isTermList = o.id == library.ThemeOfField || o.id == library.ThemeOfNames
	if o.id != "" && !o.isTermList && !vocabulary.IsThemeID(o.id) {
		return row{}, &wrong{wrongID, o.id}
	}
	if !o.isTermList && (o.en == "" || o.ko == "") {
		return row{}, &wrong{wrongName, o.id}
	}
	for k, lang := range []string{"en", "ko"} {
		if len(cells) <= neededColumns+k {
			continue
		}
		o.hasTerms = true
		terms, err := readTerms(cells[neededColumns+k], lang)
		if err != nil {
			return row{}, err
		}
		o.terms = append(o.terms, terms...)
	}
	if len(cells) == len(columns) {
		o.hasColor, o.color = true, cells[len(columns)-1]
	}
	return o, nil
}

// readTerms reads a cell of terms: "work permit*:5; EPS".
func readTerms(cell, lang string) ([]library.ThemeTerm, error) {
	var out []library.ThemeTerm
	seen := map[string]bool{}
	for part := range strings.SplitSeq(cell, ";") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		t, err := vocabulary.ParseTerm(part, lang)
		if err != nil {
			reason := wrongTerm
			if strings.Contains(part, ":") {
				reason = wrongWeight
			}
			return nil, &wrong{reason, part}
		}
		if seen[t.Key()] {
			return nil, &wrong{wrongDouble, part}
		}
		seen[t.Key()] = true
		out = append(out, library.ThemeTerm{Text: t.Written(), Lang: lang, Weight: t.Weight})
	}
	return out, nil
}

// writeTable writes the taxonomy as readTable reads it, and spreadsheets too.
func writeTable(w io.Writer, e *edition) error {
	rows := [][]string{columns}
	put := func(id, parent, en, ko string, terms []vocabulary.Term, color string) {
		var cells [2][]string
		for _, t := range terms {
			k := 0
			if t.Lang == "ko" {
				k = 1
			}
			cells[k] = append(cells[k], t.String())
		}
		rows = append(rows, []string{id, parent, en, ko, strings.Join(cells[0], "; "), strings.Join(cells[1], "; "), color})
	}
	for _, id := range lists {
		put(id, "", "", "", listOf(e.taxonomy, id), "")
	}
	for _, th := range e.taxonomy.Themes {
		put(th.ID, th.Parent, th.NameEN, th.NameKO, th.Terms, e.edits[th.ID].Color)
	}
	return spreadsheet.Write(w, spreadsheet.Tab, rows)
}
