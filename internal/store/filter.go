package store

import (
	"strings"

	"naru/internal/library"
)

// condition is a piece of SQL with what it binds.
type condition struct {
	sql  string
	args []any
}

// where joins conditions on the table document, aliased d.
type where []condition

func (w *where) add(sql string, args ...any) { *w = append(*w, condition{sql, args}) }

func (w where) build() (string, []any) {
	if len(w) == 0 {
		return "1", nil
	}
	var parts []string
	var args []any
	for _, c := range w {
		parts = append(parts, "("+c.sql+")")
		args = append(args, c.args...)
	}
	return strings.Join(parts, " AND "), args
}

// themesBelow lists the ids bound as a JSON list and all below them.
const themesBelow = `WITH RECURSIVE below (id) AS (
	SELECT id FROM theme WHERE lower(id) IN (SELECT value FROM json_each(?))
	UNION SELECT t.id FROM theme t JOIN below b ON t.parent = b.id) SELECT id FROM below`

// documentsWithThemes lists the documents that have one of those themes.
const documentsWithThemes = `SELECT a.document FROM theme_assignment a WHERE a.removed = 0 AND a.theme IN (` + themesBelow + `)`

// documentsWithTerms lists the documents that mention one of the terms bound as a
// JSON list.
const documentsWithTerms = `SELECT m.document FROM term_mention m WHERE m.term IN (SELECT value FROM json_each(?))`

// filterDocuments gives the conditions of a filter; without names a facet whose
// own choice is left aside ("" for none).
func filterDocuments(f library.DocumentFilter, without string) where {
	w := where{{sql: "d.trashed IS NULL"}}
	if len(f.IDs) > 0 {
		if len(f.IDs) <= fewDocuments {
			w[0].sql = notTrashedAmongFew
		}
		w.add("d.id IN (SELECT value FROM json_each(?))", jsonList(f.IDs))
	}
	filterText(&w, f.Text)
	if without != library.FacetTheme {
		if len(f.Themes) > 0 {
			w.add("d.id IN ("+documentsWithThemes+")", jsonList(lowered(f.Themes)))
		}
		if f.Untitled {
			w.add("d.id NOT IN (SELECT document FROM theme_assignment WHERE removed = 0)")
		}
	}
	if f.NoText {
		w.add("d.pages_without_text > 0")
	}
	if f.Wanted && without != library.FacetWanted {
		w.add("d.sha256 = ''")
	}
	if len(f.Series) > 0 && without != library.FacetSeries {
		w.add("d.series IN (SELECT value FROM json_each(?))", jsonList(f.Series))
	}
	if len(f.Languages) > 0 && without != library.FacetLanguage {
		w.add("d.language IN (SELECT value FROM json_each(?))", jsonList(f.Languages))
	}
	if len(f.Kinds) > 0 && without != library.FacetKind {
		w.add("d.kind IN (SELECT value FROM json_each(?))", jsonList(f.Kinds))
	}
	if len(f.People) > 0 && without != library.FacetPerson {
		w.add(documentsOfPeople, jsonList(f.People), jsonList(f.People))
	}
	if len(f.Tags) > 0 && without != library.FacetTag {
		w.add("d.id IN (SELECT document FROM document_tag WHERE folded IN (SELECT value FROM json_each(?)))", jsonList(foldAll(f.Tags)))
	}
	if len(f.Terms) > 0 && without != library.FacetTerm {
		w.add("d.id IN ("+documentsWithTerms+")", jsonList(f.Terms))
	}
	if without != library.FacetYear {
		filterYears(&w, f.YearFrom, f.YearTo)
	}
	return w
}

// notTrashedAmongFew is for documents d that are looked up by number: without the
// sign SQLite walks an index of all that are not in the trash instead, which at
// 25,000 documents takes 6 ms.
const notTrashedAmongFew = "+d.trashed IS NULL"

func filterYears(w *where, from, to int) {
	if from > 0 {
		w.add("d.year >= ?", from)
	}
	if to > 0 {
		w.add("d.year <= ? AND d.year > 0", to)
	}
}

// filterText keeps documents whose title, people or series hold what was typed
// so far: as it stands, or in the index, where other spellings and endings of
// whole words are one.
func filterText(w *where, typed string) {
	needles := typedNeedles(typed)
	if len(needles) == 0 {
		return
	}
	var c condition
	for i, n := range needles {
		if i > 0 {
			c.sql += " AND "
		}
		c.sql += "instr(d.folded, ?) > 0"
		c.args = append(c.args, n)
	}
	if match := matchTyping(typed); match != "" {
		c.sql = "(" + c.sql + ") OR d.id IN (SELECT rowid FROM document_fts WHERE document_fts MATCH ?)"
		c.args = append(c.args, "{title author series} : ("+match+")")
	}
	*w = append(*w, c)
}

func lowered(values []string) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = strings.ToLower(v)
	}
	return out
}
