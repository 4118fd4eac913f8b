package vocabulary

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// thesaurusColumns: id, type, English forms, Korean forms, note.
const thesaurusColumns = 5

// maxThesaurusLine is the longest line that is read; a file without line ends
// is a mistake, not a thesaurus.
const maxThesaurusLine = 1 << 20

// conceptTypes are the types a concept may have.
var conceptTypes = map[string]bool{
	"visa": true, "programme": true, "policy": true, "law": true, "organisation": true,
	"instrument": true, "index": true, "concept": true,
}

// LoadThesaurus reads a thesaurus: one concept a line, five columns with a tab
// between them (id, type, English forms, Korean forms, note; the note may be
// missing), forms with ";" between them, "~" before a form that only matches,
// "=" before one that matches only in exactly these capitals. Lines that begin
// with # and empty lines are left out. Every error names its line.
func LoadThesaurus(r io.Reader) (*Thesaurus, error) {
	t := &Thesaurus{folded: map[string][]int{}, cased: map[string][]int{}}
	ids := map[string]int{}
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 0, 64<<10), maxThesaurusLine)
	n := 0
	for sc.Scan() {
		n++
		line := strings.TrimSuffix(sc.Text(), "\r")
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		c, err := concept(line)
		if err != nil {
			return nil, fmt.Errorf("thesaurus, line %d: %w", n, err)
		}
		if first, ok := ids[c.ID]; ok {
			return nil, fmt.Errorf("thesaurus, line %d: id %q stands on line %d already", n, c.ID, first)
		}
		ids[c.ID] = n
		t.add(c)
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("thesaurus, line %d: %w", n+1, err)
	}
	return t, nil
}

// concept reads one line.
func concept(line string) (Concept, error) {
	if !utf8.ValidString(line) {
		return Concept{}, errors.New("not UTF-8 text")
	}
	cells := strings.Split(line, "\t")
	if len(cells) == thesaurusColumns-1 {
		cells = append(cells, "")
	}
	if len(cells) != thesaurusColumns {
		return Concept{}, fmt.Errorf("%d columns, expected %d with tabs between them", len(cells), thesaurusColumns)
	}
	c := Concept{ID: strings.TrimSpace(cells[0]), Type: strings.TrimSpace(cells[1]), Note: strings.TrimSpace(cells[4])}
	if !idForm.MatchString(c.ID) {
		return Concept{}, fmt.Errorf("id %q: use small letters, digits and hyphens", c.ID)
	}
	if !conceptTypes[c.Type] {
		return Concept{}, fmt.Errorf("unknown type %q", c.Type)
	}
	for i, lang := range []string{"en", "ko"} {
		forms, err := formList(cells[2+i], lang)
		if err != nil {
			return Concept{}, err
		}
		c.Forms = append(c.Forms, forms...)
	}
	if len(c.Forms) < 2 {
		return Concept{}, errors.New("a concept needs two forms at least: nothing is gained from one")
	}
	return c, nil
}

// formList reads the forms of one cell; an empty cell has none.
func formList(cell, lang string) ([]Form, error) {
	if strings.TrimSpace(cell) == "" {
		return nil, nil
	}
	var out []Form
	for _, text := range strings.Split(cell, ";") {
		f := Form{Lang: lang, Text: strings.TrimSpace(text)}
		for f.Text != "" && (f.Text[0] == '~' || f.Text[0] == '=') {
			f.MatchOnly = f.MatchOnly || f.Text[0] == '~'
			f.Cased = f.Cased || f.Text[0] == '='
			f.Text = strings.TrimSpace(f.Text[1:])
		}
		f.key, f.words = foldKey(f.Text)
		if f.key == "" {
			return nil, fmt.Errorf("%q among the %s forms has neither letter nor digit", text, lang)
		}
		f.Cased = f.Cased || onlyInCapitals(f.Text)
		out = append(out, f)
	}
	return out, nil
}

// add takes a concept in and finds it by each of its forms from then on.
func (t *Thesaurus) add(c Concept) {
	i := len(t.concepts)
	t.concepts = append(t.concepts, c)
	for _, f := range c.Forms {
		t.longest = max(t.longest, len(f.words))
		into, key := t.folded, f.key
		if f.Cased {
			into, key = t.cased, f.Text
		}
		if !hasInt(into[key], i) {
			into[key] = append(into[key], i)
		}
	}
}
