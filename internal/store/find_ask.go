package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"naru/internal/analysis"
	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/store/postings"
)

// documentSets gives the documents that fields and filters let through, each
// asked for once in a search.
type documentSets struct {
	tx   *sql.Tx
	sets map[string]*postings.Set
}

func newDocumentSets(tx *sql.Tx) *documentSets {
	return &documentSets{tx: tx, sets: map[string]*postings.Set{}}
}

// where gives the documents, aliased d, for which a condition holds.
func (ds *documentSets) where(ctx context.Context, sql string, args ...any) (*postings.Set, error) {
	key := sql + fmt.Sprint(args...)
	if s, ok := ds.sets[key]; ok {
		return s, nil
	}
	ids, err := idsOf(ctx, ds.tx, `SELECT json_group_array(d.id) FROM document d WHERE `+sql, args...)
	if err != nil {
		return nil, err
	}
	s := &postings.Set{}
	for _, id := range ids {
		s.Add(id)
	}
	ds.sets[key] = s
	return s, nil
}

// idsOf runs a query that gives one JSON list of numbers: rows one by one would
// take ten times as long.
func idsOf(ctx context.Context, tx *sql.Tx, query string, args ...any) ([]int64, error) {
	var list []byte
	if err := tx.QueryRowContext(ctx, query, args...).Scan(&list); err != nil {
		return nil, err
	}
	return numbersIn(list)
}

// numbersIn reads a JSON list of whole numbers.
func numbersIn(list []byte) ([]int64, error) {
	if len(list) < 2 || list[0] != '[' || list[len(list)-1] != ']' {
		return nil, fmt.Errorf("read a list of numbers: %.20q", list)
	}
	var out []int64
	n, any := int64(0), false
	for _, c := range list[1:] {
		switch {
		case c >= '0' && c <= '9':
			n, any = n*10+int64(c-'0'), true
		case c == ',' || c == ']':
			if any {
				out = append(out, n)
			}
			n, any = 0, false
		default:
			return nil, json.Unmarshal(list, &out)
		}
	}
	return out, nil
}

// asker finds the rows of one table that a tree holds for: pages, or titles.
type asker struct {
	index *postings.Index
	words *postings.Words
	sets  *documentSets
	// pages are asked too where text counts as found anywhere in a document.
	pages *asker
	whole bool // rows are documents
	texts map[string]postings.Expression
	// known are the rows of texts that were asked for; nil: none is kept.
	known map[string]knownRows
}

// knownRows are the rows of a text in some documents; nil: in all.
type knownRows struct {
	rows []int64
	in   *postings.Set
}

func openAsker(ctx context.Context, tx *sql.Tx, table string, columns int, sets *documentSets) (*asker, error) {
	x, err := postings.Open(ctx, tx, table, columns)
	if err != nil {
		return nil, err
	}
	a := &asker{index: x, words: x.Words(), sets: sets, whole: columns > 1, texts: map[string]postings.Expression{}}
	if !a.whole {
		a.words.Text = func(ctx context.Context, rows []int64, f func(int64, string)) error {
			return pageTerms(ctx, tx, rows, f)
		}
	}
	return a, nil
}

// pageTerms gives the terms of pages as they were indexed.
func pageTerms(ctx context.Context, tx *sql.Tx, ids []int64, f func(id int64, terms string)) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var id int64
		var text string
		err := scan(&id, &text)
		f(id, analysis.IndexText(text))
		return err
	}, `SELECT id, text FROM page WHERE id IN (SELECT value FROM json_each(?))`, jsonList(ids))
}

func (a *asker) text(match string) (postings.Expression, error) {
	e, ok := a.texts[match]
	if !ok {
		var err error
		if e, err = postings.Parse(match); err != nil {
			return nil, err
		}
		a.texts[match] = e
	}
	return e, nil
}

// rows gives the rows in scope that a tree holds for. Where the tree rules out
// without asking for anything, the scope lists its rows.
func (a *asker) rows(ctx context.Context, n query.Node, scope *postings.Scope) ([]int64, error) {
	switch n := n.(type) {
	case query.And:
		return a.and(ctx, n, scope)
	case query.Or:
		var out []int64
		for _, p := range n {
			rows, err := a.rows(ctx, p, scope)
			if err != nil {
				return nil, err
			}
			out = postings.Union(out, rows)
		}
		return out, nil
	case query.Not:
		var rows []int64
		err := a.words.Aside(func() (err error) {
			rows, err = a.rows(ctx, n.Part, scope)
			return err
		})
		return postings.Minus(scope.Rows, rows), err
	case query.Text:
		return a.matching(ctx, n.Match, scope)
	case query.Field:
		c := fieldCondition(n)
		set, err := a.sets.where(ctx, c.sql, c.args...)
		if err != nil {
			return nil, err
		}
		var out []int64
		for _, id := range scope.Rows {
			if set.Has(a.document(id)) {
				out = append(out, id)
			}
		}
		return out, nil
	}
	return nil, nil
}

func (a *asker) document(id int64) int64 {
	if a.whole {
		return id
	}
	return id / pagesPerDocument
}

func (a *asker) matching(ctx context.Context, match string, scope *postings.Scope) ([]int64, error) {
	if k, ok := a.known[match]; ok && scope.Within(k.in) {
		return scope.Of(k.rows), nil
	}
	rows, err := a.read(ctx, match, scope)
	if err == nil && a.known != nil && scope.Rows == nil && a.words.Noting() {
		a.known[match] = knownRows{rows, scope.Only}
	}
	return rows, err
}

func (a *asker) read(ctx context.Context, match string, scope *postings.Scope) ([]int64, error) {
	e, err := a.text(match)
	if err != nil {
		return nil, err
	}
	rows, err := a.words.Rows(ctx, e, scope)
	if err != nil || a.pages == nil {
		return rows, err
	}
	there := &postings.Set{}
	for _, id := range scope.Rows {
		there.Add(id)
	}
	pages, err := a.pages.matching(ctx, match, &postings.Scope{Only: there})
	if err != nil {
		return nil, err
	}
	return postings.Union(rows, documentsOfPages(pages)), nil
}

// documentsOfPages gives the documents of ascending pages, ascending.
func documentsOfPages(pages []int64) []int64 {
	var out []int64
	for _, id := range pages {
		if d := id / pagesPerDocument; len(out) == 0 || out[len(out)-1] != d {
			out = append(out, d)
		}
	}
	return out
}

// and narrows the scope part by part: fields and the rarest words first, what is
// ruled out last.
func (a *asker) and(ctx context.Context, parts query.And, scope *postings.Scope) ([]int64, error) {
	order := make([]int, len(parts))
	cost := make([]int, len(parts))
	for i, p := range parts {
		order[i] = i
		c, err := a.cost(ctx, p)
		if err != nil {
			return nil, err
		}
		cost[i] = c
	}
	slices.SortStableFunc(order, func(i, j int) int { return cost[i] - cost[j] })
	for _, i := range order {
		f, ok := parts[i].(query.Field)
		if ok && scope.Rows == nil { // no word was asked for yet: documents narrow
			c := fieldCondition(f)
			set, err := a.sets.where(ctx, c.sql, c.args...)
			if err != nil {
				return nil, err
			}
			narrow := *scope
			narrow.Only = scope.Only.And(set)
			scope = &narrow
			continue
		}
		rows, err := a.rows(ctx, parts[i], scope)
		if err != nil {
			return nil, err
		}
		if scope = scope.Among(rows); len(rows) == 0 {
			return nil, nil
		}
	}
	return scope.Rows, nil
}

// What parts that no list answers cost: fields come before all words, parts that
// rule out after them.
const (
	costOfField = -1
	costOfNot   = 1 << 40
)

func (a *asker) cost(ctx context.Context, n query.Node) (int, error) {
	switch n := n.(type) {
	case query.Text:
		e, err := a.text(n.Match)
		if err != nil {
			return 0, err
		}
		return a.words.Cost(ctx, e)
	case query.Field:
		return costOfField, nil
	case query.Not:
		return costOfNot, nil
	}
	if !hasText(n) {
		return costOfNot, nil
	}
	return costOfNot / 2, nil // mixed: after the words beside it
}

// asking gives the rows that answer a tree: of pages those that hold at least one
// of its words.
func (a *asker) asking(ctx context.Context, root query.Node, parts asked, scope *postings.Scope) ([]int64, error) {
	if !parts.whole {
		var some []int64
		for _, m := range positiveTexts(root, true) {
			e, err := a.text(m)
			if err != nil {
				return nil, err
			}
			rows, err := a.words.Rows(ctx, e, scope)
			if err != nil {
				return nil, err
			}
			some = postings.Union(some, rows)
		}
		if len(some) == 0 {
			return nil, nil
		}
		scope = scope.Among(some)
		var out []int64
		err := a.words.Aside(func() (err error) { // its words are noted already
			out, err = a.rows(ctx, root, scope)
			return err
		})
		return out, err
	}
	return a.rows(ctx, root, scope)
}

// scopeOf leaves the trash out, and all but the documents asked for.
func scopeOf(ctx context.Context, sets *documentSets, whole bool, only []library.DocumentID) (*postings.Scope, error) {
	trash, err := sets.where(ctx, "d.trashed IS NOT NULL")
	if err != nil {
		return nil, err
	}
	scope := &postings.Scope{Whole: whole}
	if trash.Len() > 0 {
		scope.Without = trash
	}
	if len(only) > 0 {
		scope.Only = &postings.Set{}
		for _, id := range only {
			scope.Only.Add(int64(id))
		}
	}
	return scope, nil
}
