package vocabulary

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Rows with these ids are not themes but the two other lists of a taxonomy.
const (
	rowNames = "-names"
	rowField = "-field"
)

// columns of a row: id, parent, English name, Korean name, English terms,
// Korean terms.
const columns = 6

// maxLine is the longest line that is read. The longest of Naru's own is under
// 4 KiB; a file without line ends is a mistake, not a table.
const maxLine = 1 << 20

// idForm is what a theme's id may look like; a dot parts a child from its parent.
var idForm = regexp.MustCompile(`^[a-z][a-z0-9]*([._-][a-z0-9]+)*$`)

// LoadTaxonomy reads a table of themes: one a line, its six columns parted by
// tabs, lines that begin with # and empty lines left out. Terms are parted by
// semicolons; a closing asterisk makes one a prefix, ":number" gives its weight
// (2 without). A parent stands above its children. Every error names its line.
func LoadTaxonomy(r io.Reader) (*Taxonomy, error) {
	t := &Taxonomy{byID: map[string]int{}, byName: map[string]string{}}
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 0, 64<<10), maxLine)
	n := 0
	for sc.Scan() {
		n++
		line := strings.TrimSuffix(sc.Text(), "\r")
		if n == 1 {
			// Spreadsheets put a byte order mark in front of what they save.
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := t.row(line); err != nil {
			return nil, fmt.Errorf("taxonomy, line %d: %w", n, err)
		}
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("taxonomy, after line %d: %w", n, err)
	}
	if len(t.Themes) == 0 {
		return nil, fmt.Errorf("taxonomy, line %d: the table ends without a single theme", n)
	}
	return t, nil
}

// row takes in one line of the table.
func (t *Taxonomy) row(line string) error {
	if !utf8.ValidString(line) {
		return errors.New("not UTF-8 text")
	}
	cells := strings.Split(line, "\t")
	if len(cells) != columns {
		return fmt.Errorf("%d columns, expected %d parted by tabs", len(cells), columns)
	}
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	en, err := terms(cells[4], "en")
	if err != nil {
		return err
	}
	ko, err := terms(cells[5], "ko")
	if err != nil {
		return err
	}
	all := append(en, ko...)
	switch cells[0] {
	case rowNames:
		t.Names = append(t.Names, all...)
		return nil
	case rowField:
		t.Field = append(t.Field, all...)
		return nil
	}
	return t.theme(TaxonomyTheme{
		ID: cells[0], Parent: cells[1], NameEN: cells[2], NameKO: cells[3], Terms: all,
	})
}

// theme adds a theme after checking that it fits in.
func (t *Taxonomy) theme(th TaxonomyTheme) error {
	switch {
	case !idForm.MatchString(th.ID):
		return fmt.Errorf("id %q: small letters, digits and dots only", th.ID)
	case th.NameEN == "" || th.NameKO == "":
		return fmt.Errorf("theme %q needs a name in both languages", th.ID)
	}
	if _, double := t.byID[th.ID]; double {
		return fmt.Errorf("theme %q stands in the table twice", th.ID)
	}
	if th.Parent != "" {
		if _, ok := t.byID[th.Parent]; !ok {
			return fmt.Errorf("parent %q of %q does not stand above it", th.Parent, th.ID)
		}
	}
	keys := []string{nameKey(th.ID), nameKey(th.NameEN), nameKey(th.NameKO)}
	for _, key := range keys {
		if other, taken := t.byName[key]; taken {
			return fmt.Errorf("a name of %q is a name of %q already", th.ID, other)
		}
	}
	for _, key := range keys {
		t.byName[key] = th.ID
	}
	t.byID[th.ID] = len(t.Themes)
	t.Themes = append(t.Themes, th)
	return nil
}
