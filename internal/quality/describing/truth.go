package describing

import (
	_ "embed"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"naru/internal/library"
)

// Half is a half of the documents.
type Half string

// Halves: rules may be tuned on what is seen only.
const (
	Seen  Half = "seen"
	Aside Half = "aside"
)

// Value is one that is right.
type Value struct {
	Text   string
	Detail string // as README.md says of the field
	Page   int    // 0: no single page
}

// Asked is something printed: the first value, or another in its place.
type Asked struct {
	Field  Field
	May    bool // right if given, no miss if not
	Values []Value
}

// Truth is what one document prints.
type Truth struct {
	SHA256 string
	Half   Half
	File   string
	Asked  []Asked
}

//go:embed documents.tsv
var documents string

//go:embed truth.tsv
var lines string

// Written is the truth that comes with Naru.
func Written() ([]Truth, error) { return Parse(documents, lines) }

// Parse reads truth from the text of its two tables. Errors name the table and
// the line.
func Parse(documents, lines string) ([]Truth, error) {
	var out []Truth
	at := map[string]int{}
	err := rows("documents.tsv", documents, 3, func(cells []string) error {
		sha, half := cells[0], Half(cells[1])
		if raw, err := hex.DecodeString(sha); err != nil || len(raw) != 32 {
			return fmt.Errorf("%q is no SHA-256", sha)
		}
		if half != Seen && half != Aside {
			return fmt.Errorf("%q is no half", half)
		}
		if _, double := at[sha]; double {
			return fmt.Errorf("%s stands twice", sha)
		}
		at[sha] = len(out)
		out = append(out, Truth{SHA256: sha, Half: half, File: cells[2]})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, rows("truth.tsv", lines, 6, func(cells []string) error {
		k, known := at[cells[0]]
		if !known {
			return fmt.Errorf("%s is no document of documents.tsv", cells[0])
		}
		return out[k].add(cells)
	})
}

// add takes a line of truth: sha256, field, mark, value, detail, page.
func (t *Truth) add(cells []string) error {
	field, v := Field(cells[1]), Value{Text: cells[3], Detail: cells[4]}
	if !field.inTruth() {
		return fmt.Errorf("%q is no field", field)
	}
	if v.Text == "" {
		return fmt.Errorf("%s without a value", field)
	}
	if cells[5] != "" {
		page, err := strconv.Atoi(cells[5])
		if err != nil || page < 1 {
			return fmt.Errorf("%q is no page", cells[5])
		}
		v.Page = page
	}
	switch cells[2] {
	case "", "may":
		t.Asked = append(t.Asked, Asked{Field: field, May: cells[2] == "may", Values: []Value{v}})
	case "or":
		for k := len(t.Asked) - 1; k >= 0; k-- {
			if a := &t.Asked[k]; a.Field == field {
				a.Values = append(a.Values, v)
				return nil
			}
		}
		return fmt.Errorf("nothing that this %s could stand for", field)
	default:
		return fmt.Errorf("%q is no mark", cells[2])
	}
	return nil
}

// rows gives the cells of each line but the first, which names them.
func rows(name, table string, columns int, row func(cells []string) error) error {
	for n, line := range strings.Split(table, "\n") {
		line = strings.TrimSuffix(line, "\r")
		if n == 0 || line == "" {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != columns {
			return library.Errorf(library.Invalid, "%s, line %d: %d cells, not %d", name, n+1, len(cells), columns)
		}
		if err := row(cells); err != nil {
			return library.Errorf(library.Invalid, "%s, line %d: %v", name, n+1, err)
		}
	}
	return nil
}
