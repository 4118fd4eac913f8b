package vocabulary

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"naru/internal/spreadsheet"
)

// WrongQuote: a quotation mark that nothing closes, or that stands alone.
const WrongQuote = "quote"

// Table is what a person's file holds.
type Table struct {
	Concepts []Concept // those without an id have ""
	// Meanings and Notes tell whether the file has these columns.
	Notes, Meanings bool
}

// ReadTable reads concepts from a file of a spreadsheet: cells with commas or
// tabs between them, quoted where they must be, a line that names the columns or
// none, the ids perhaps missing. Every error is a *LineError.
func ReadTable(text string) (*Table, error) {
	text = strings.TrimPrefix(text, spreadsheet.Mark)
	r := csv.NewReader(strings.NewReader(text))
	r.Comment, r.FieldsPerRecord = '#', -1
	if isTabbed(text) {
		r.Comma, r.LazyQuotes = '\t', true
	}
	t := &Table{}
	list := conceptList{}
	columns := thesaurusColumns
	for first := true; ; first = false {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			return nil, lineError(bad.Line, WrongQuote, "", "%w", bad.Err)
		}
		if err != nil {
			return nil, err
		}
		line, _ := r.FieldPos(0)
		if first && isHeader(cells) {
			if columns, err = header(line, cells); err != nil {
				return nil, err
			}
			continue
		}
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		for len(cells) > len(columns) && strings.TrimSpace(cells[len(cells)-1]) == "" {
			cells = cells[:len(cells)-1] // spreadsheets fill lines up
		}
		t.Notes = t.Notes || slices.Contains(columns[:min(len(columns), len(cells))], "note")
		t.Meanings = t.Meanings || slices.Contains(columns[:min(len(columns), len(cells))], "meaning_en")
		if err := list.takeRow(line, columns, cells); err != nil {
			return nil, err
		}
	}
	t.Concepts = list.concepts
	return t, nil
}

// isTabbed tells from the first line that holds something.
func isTabbed(text string) bool {
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "#") {
			return strings.Contains(line, "\t")
		}
	}
	return false
}

func isHeader(cells []string) bool {
	return strings.EqualFold(strings.TrimSpace(cells[0]), "id") || slices.ContainsFunc(cells, func(c string) bool { return strings.EqualFold(strings.TrimSpace(c), "en") })
}

// header gives the names of the columns in small letters; those it must have and
// those it may, others are passed over.
func header(line int, cells []string) ([]string, error) {
	var out []string
	for _, c := range cells {
		out = append(out, strings.ToLower(strings.TrimSpace(c)))
	}
	for _, needed := range thesaurusColumns[1:neededColumns] {
		if !slices.Contains(out, needed) {
			return nil, lineError(line, WrongColumns, len(cells), "no column %q", needed)
		}
	}
	return out, nil
}

// takeRow takes in a line of a person's file.
func (l *conceptList) takeRow(line int, columns, cells []string) error {
	if len(cells) > len(columns) || len(cells) < min(neededColumns, len(columns)) {
		return lineError(line, WrongColumns, len(cells), "%d columns, expected %d", len(cells), len(columns))
	}
	row := make([]string, len(thesaurusColumns))
	for i, cell := range cells {
		if k := slices.Index(thesaurusColumns, columns[i]); k >= 0 {
			row[k] = cell
		}
	}
	row[1] = typeNamed(strings.ToLower(strings.TrimSpace(row[1])))
	c, wrong := concept(row)
	if wrong != nil {
		wrong.Line = line
		return wrong
	}
	if first, double := l.lines[c.ID]; double && c.ID != "" {
		return lineError(line, WrongDouble, c.ID, "id %q stands on line %d already", c.ID, first)
	}
	if l.lines == nil {
		l.lines = map[string]int{}
	}
	l.lines[c.ID] = line
	l.concepts = append(l.concepts, c)
	return nil
}

// typeNamed gives the type that a person names otherwise.
func typeNamed(name string) string {
	switch name {
	case "비자", "체류자격", "status", "status of stay":
		return "visa"
	case "program", "제도", "사업", "제도·사업":
		return "programme"
	case "정책", "계획":
		return "policy"
	case "법", "법률", "법령":
		return "law"
	case "organization", "기관", "단체", "기관·단체":
		return "organisation"
	case "협약", "규범", "국제규범", "convention":
		return "instrument"
	case "지표", "통계", "지표·통계", "indicator":
		return "index"
	case "개념", "용어":
		return "concept"
	}
	return name
}

// WriteTable writes concepts as ReadTable reads them, and spreadsheets too.
func WriteTable(w io.Writer, concepts []Concept) error {
	rows := [][]string{thesaurusColumns}
	for _, c := range concepts {
		en, ko := c.cells()
		rows = append(rows, []string{c.ID, c.Type, en, ko, c.Note, c.MeaningEN, c.MeaningKO})
	}
	return spreadsheet.Write(w, spreadsheet.Comma, rows)
}

// cells writes the forms of each language.
func (c *Concept) cells() (en, ko string) {
	var forms [2][]string
	for _, f := range c.Forms {
		k := 0
		if f.Lang == "ko" {
			k = 1
		}
		forms[k] = append(forms[k], f.String())
	}
	return strings.Join(forms[0], "; "), strings.Join(forms[1], "; ")
}
