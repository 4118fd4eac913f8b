package store

import (
	"strings"

	"naru/internal/library"
	"naru/internal/query"
)

// unit is one kind of thing that answers a query, as SQL sees it.
type unit struct {
	kind library.HitKind
	// index is its FTS table, self the row's id in it and document the id of its
	// document (0 for none). A sum keeps SQLite from handing an id to the index,
	// which would then be asked once for every document instead of once.
	index, self, document string
	// wholeDocument: text counts as found anywhere in the document.
	wholeDocument bool
	// ownTags: tag: asks for the note's tags, not also for its document's.
	ownTags bool
}

var (
	pageUnit  = unit{kind: library.HitPage, index: "page_fts", self: "page_fts.rowid + 0", document: "page_fts.rowid / 1048576"}
	noteUnit  = unit{kind: library.HitNote, index: "note_fts", self: "n.id", document: "coalesce(n.document, 0)"}
	titleUnit = unit{kind: library.HitTitle, index: "document_fts", self: "document_fts.rowid + 0", document: "document_fts.rowid + 0"}
	// rowUnit is a title that no word of the query need stand in.
	rowUnit = unit{kind: library.HitTitle, index: "document_fts", self: "d.id", document: "d.id"}
)

// expr writes a tree as a condition on the unit.
func (u unit) expr(n query.Node) condition {
	switch n := n.(type) {
	case query.And:
		return u.list(n, " AND ", "1")
	case query.Or:
		return u.list(n, " OR ", "0")
	case query.Not:
		c := u.expr(n.Part)
		return condition{"NOT (" + c.sql + ")", c.args}
	case query.Text:
		if u.wholeDocument {
			return condition{u.document + ` IN (SELECT rowid FROM document_fts WHERE document_fts MATCH ?
				UNION SELECT rowid / 1048576 FROM page_fts WHERE page_fts MATCH ?)`, []any{n.Match, n.Match}}
		}
		return condition{u.self + " IN (SELECT rowid FROM " + u.index + " WHERE " + u.index + " MATCH ?)", []any{n.Match}}
	case query.Field:
		return u.field(n)
	}
	return condition{sql: "0"}
}

func (u unit) list(parts []query.Node, op, empty string) condition {
	if len(parts) == 0 {
		return condition{sql: empty}
	}
	var out condition
	var sqls []string
	for _, p := range parts {
		c := u.expr(p)
		sqls = append(sqls, "("+c.sql+")")
		out.args = append(out.args, c.args...)
	}
	out.sql = strings.Join(sqls, op)
	return out
}

func (u unit) field(f query.Field) condition {
	if f.Name == query.FieldTag && u.kind == library.HitNote {
		c := condition{"n.id IN (SELECT note FROM note_tag WHERE folded IN (SELECT value FROM json_each(?)))", []any{jsonList(foldAll(f.Values))}}
		if u.ownTags {
			return c
		}
		c.sql = "(" + c.sql + " OR n.document IN (SELECT document FROM document_tag WHERE folded IN (SELECT value FROM json_each(?))))"
		c.args = append(c.args, c.args[0])
		return c
	}
	c := fieldCondition(f)
	return condition{u.document + " IN (SELECT d.id FROM document d WHERE " + c.sql + ")", c.args}
}

// fieldCondition is what a field asks of the table document, aliased d.
func fieldCondition(f query.Field) condition {
	switch f.Name {
	case query.FieldTitle, query.FieldAuthor, query.FieldSeries:
		return condition{"d.id IN (SELECT rowid FROM document_fts WHERE document_fts MATCH ?)",
			[]any{"{" + string(f.Name) + "} : (" + f.Match + ")"}}
	case query.FieldYear:
		w := where{{sql: "d.year > 0"}}
		filterYears(&w, f.From, f.To)
		sql, args := w.build()
		return condition{sql, args}
	case query.FieldTheme:
		return condition{"d.id IN (" + documentsWithThemes + ")", []any{jsonList(lowered(f.Values))}}
	case query.FieldLang: // en finds en-GB as well
		list := jsonList(lowered(f.Values))
		return condition{`lower(d.language) IN (SELECT value FROM json_each(?))
			OR lower(substr(d.language, 1, instr(d.language || '-', '-') - 1)) IN (SELECT value FROM json_each(?))`, []any{list, list}}
	case query.FieldKind:
		return condition{"lower(d.kind) IN (SELECT value FROM json_each(?))", []any{jsonList(lowered(f.Values))}}
	case query.FieldTerm:
		return condition{"d.id IN (" + documentsWithTerms + ")", []any{jsonList(lowered(f.Values))}}
	case query.FieldTag:
		return condition{"d.id IN (SELECT document FROM document_tag WHERE folded IN (SELECT value FROM json_each(?)))",
			[]any{jsonList(foldAll(f.Values))}}
	}
	return condition{sql: "0"}
}

// narrowing gives the conditions that go beside MATCH: the trash, the documents
// asked for, fields and mixed parts. Documents are listed once and looked up by
// number, so the index stays the only thing that is walked.
func (u unit) narrowing(a asked, only []library.DocumentID) where {
	w := where{{sql: u.document + " NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL)"}}
	if len(only) > 0 {
		w.add(u.document+" IN (SELECT value FROM json_each(?))", jsonList(only))
	}
	for _, n := range append(append([]query.Node{}, a.fields...), a.mixed...) {
		w = append(w, u.expr(n))
	}
	return w
}
