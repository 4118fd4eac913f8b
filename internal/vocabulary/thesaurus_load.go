package vocabulary

import (
	"bufio"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Columns of a thesaurus, in the order in which they stand where no line names
// them. What follows the first four may be missing.
var thesaurusColumns = []string{"id", "type", "en", "ko", "note", "meaning_en", "meaning_ko"}

// neededColumns are how many of them a line must have.
const neededColumns = 4

// maxThesaurusLine is the longest line that is read; a file without line ends
// is a mistake, not a thesaurus.
const maxThesaurusLine = 1 << 20

// Types are the types a concept may have, in the order people browse them.
var Types = []string{"visa", "programme", "policy", "law", "organisation", "instrument", "index", "concept"}

// conceptID is what a concept's id may look like.
var conceptID = regexp.MustCompile(`^[a-z][a-z0-9]*([.-][a-z0-9]+)*$`)

// LoadThesaurus reads Naru's own thesaurus: one concept a line, its columns with
// a tab between them (id, type, English forms, Korean forms, note, and the
// meaning in both languages; from the note on they may be missing), forms with
// ";" between them, "~" before a form that only matches, "=" before one that
// matches only in exactly these capitals, "?" before an abbreviation that widens
// a query only where the page speaks of the field, "@" before one that counts only
// where the page speaks of what the concept is a part of, "^" before a name that other
// countries' laws and authorities bear too. Lines that begin with # and empty lines are
// left out. Every error is a *LineError.
func LoadThesaurus(r io.Reader) (*Thesaurus, error) {
	var list conceptList
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
		if err := list.take(n, strings.Split(line, "\t")); err != nil {
			return nil, err
		}
	}
	if err := sc.Err(); err != nil {
		return nil, &LineError{Line: n + 1, Reason: WrongColumns, Err: err}
	}
	return NewThesaurus(list.concepts), nil
}

// conceptList gathers the concepts of a table.
type conceptList struct {
	concepts []Concept
	lines    map[string]int // where an id stands
}

// take reads a line with its cells in the order of thesaurusColumns.
func (l *conceptList) take(line int, cells []string) error {
	c, err := concept(cells)
	if err != nil {
		err.Line = line
		return err
	}
	if first, ok := l.lines[c.ID]; ok && c.ID != "" {
		return lineError(line, WrongDouble, c.ID, "id %q stands on line %d already", c.ID, first)
	}
	if c.ID == "" {
		return lineError(line, WrongID, "", "id %q: use small letters, digits and hyphens", c.ID)
	}
	if l.lines == nil {
		l.lines = map[string]int{}
	}
	l.lines[c.ID] = line
	l.concepts = append(l.concepts, c)
	return nil
}

// concept reads the cells of one line; its id may be empty.
func concept(cells []string) (Concept, *LineError) {
	if n := len(cells); n < neededColumns || n > len(thesaurusColumns) {
		return Concept{}, lineError(0, WrongColumns, n, "%d columns, expected %d", n, len(thesaurusColumns))
	}
	cells = append(slices.Clone(cells), "", "", "")
	for i := range cells {
		if !utf8.ValidString(cells[i]) {
			return Concept{}, lineError(0, WrongText, "", "not UTF-8 text")
		}
		cells[i] = strings.TrimSpace(cells[i])
	}
	c := Concept{ID: cells[0], Type: cells[1], Note: cells[4], MeaningEN: cells[5], MeaningKO: cells[6]}
	for i, lang := range []string{"en", "ko"} {
		forms, err := formList(cells[2+i], lang)
		if err != nil {
			return Concept{}, err
		}
		c.Forms = append(c.Forms, forms...)
	}
	return c, c.Check()
}

// Check tells what is wrong with a concept, nil where nothing is. An id may be
// missing: NewID gives one.
func (c *Concept) Check() *LineError {
	if c.ID != "" && !conceptID.MatchString(c.ID) {
		return lineError(0, WrongID, c.ID, "id %q: use small letters, digits and hyphens", c.ID)
	}
	if !slices.Contains(Types, c.Type) {
		return lineError(0, WrongType, c.Type, "unknown type %q", c.Type)
	}
	seen := map[string]bool{}
	for i := range c.Forms {
		f := &c.Forms[i]
		if f.prepare(); f.key == "" {
			return lineError(0, WrongForm, f.Text, "%q among the %s forms has neither letter nor digit", f.Text, f.Lang)
		}
		if strings.ContainsAny(f.Text, ";\t\r\n") {
			return lineError(0, WrongForm, f.Text, "%q holds what parts forms and columns", f.Text)
		}
		if seen[f.Text] {
			return lineError(0, WrongForm, f.Text, "%q stands twice among the forms", f.Text)
		}
		seen[f.Text] = true
	}
	if len(c.Forms) < 2 {
		return lineError(0, WrongAlone, c.ID, "a concept needs two forms at least: nothing is gained from one")
	}
	return nil
}

// formList reads the forms of one cell; an empty cell has none.
func formList(cell, lang string) ([]Form, *LineError) {
	if strings.TrimSpace(cell) == "" {
		return nil, nil
	}
	var out []Form
	for _, text := range strings.Split(cell, ";") {
		f := ParseForm(text, lang)
		if f.key == "" {
			return nil, lineError(0, WrongForm, text, "%q among the %s forms has neither letter nor digit", text, lang)
		}
		out = append(out, f)
	}
	return out, nil
}

// ParseForm reads one form with its marks.
func ParseForm(text, lang string) Form {
	f := Form{Lang: lang, Text: strings.TrimSpace(text)}
	for f.Text != "" && strings.IndexByte("~=?@^", f.Text[0]) >= 0 {
		f.MatchOnly = f.MatchOnly || f.Text[0] == '~'
		f.Cased = f.Cased || f.Text[0] == '='
		f.InContext = f.InContext || f.Text[0] == '?'
		f.InFamily = f.InFamily || f.Text[0] == '@'
		f.National = f.National || f.Text[0] == '^'
		f.Text = strings.TrimSpace(f.Text[1:])
	}
	f.prepare()
	return f
}

// String writes a form with its marks, as ParseForm reads it.
func (f Form) String() string {
	marks := ""
	if f.MatchOnly {
		marks += "~"
	}
	if f.InContext {
		marks += "?"
	}
	if f.InFamily {
		marks += "@"
	}
	if f.National {
		marks += "^"
	}
	if f.Cased && !onlyInCapitals(f.Text) {
		marks += "="
	}
	return marks + f.Text
}

func (f *Form) prepare() {
	if f.key != "" {
		return
	}
	f.key, f.words = foldKey(f.Text)
	f.Cased = f.Cased || onlyInCapitals(f.Text)
}
