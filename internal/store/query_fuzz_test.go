package store_test

import (
	"database/sql"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3"

	"naru/internal/analysis"
	"naru/internal/query"
)

// openIndex makes the three FTS5 tables of a library in memory, with a few rows.
func openIndex(t testing.TB) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	for _, s := range []string{
		`CREATE VIRTUAL TABLE page_fts USING fts5(t, content='', contentless_delete=1, tokenize='ascii')`,
		`CREATE VIRTUAL TABLE note_fts USING fts5(t, content='', contentless_delete=1, tokenize='ascii')`,
		`CREATE VIRTUAL TABLE document_fts USING fts5(title, author, series, abstract, content='', contentless_delete=1, tokenize='ascii')`,
	} {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	for i, text := range queryPages {
		terms := analysis.IndexText(text)
		for _, s := range []string{
			`INSERT INTO page_fts(rowid, t) VALUES (?1, ?2)`,
			`INSERT INTO note_fts(rowid, t) VALUES (?1, ?2)`,
			`INSERT INTO document_fts(rowid, title, author, series, abstract) VALUES (?1, ?2, ?2, ?2, ?2)`,
		} {
			if _, err := db.Exec(s, i+1, terms); err != nil {
				t.Fatal(err)
			}
		}
	}
	return db
}

var queryPages = []string{
	0: "The labour market and immigrants with an E-9 visa under the Employment Permit System.",
	1: "고용허가제로 입국한 외국인 근로자의 사업장 변경에 관한 법률",
	2: "COVID-19 closed the borders. 코로나19로 국경이 닫혔다. Migration in 2020.",
	3: "계절 근로자 도입, 노동·이민 정책",
	4: "Organisations organise organic integration programmes.",
}

// match runs an expression on page_fts and returns the rows it finds.
func match(db *sql.DB, table, expr string) (map[int]bool, error) {
	rows, err := db.Query(`SELECT rowid FROM `+table+` WHERE `+table+` MATCH ?`, expr)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := map[int]bool{}
	for rows.Next() {
		var id int
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		found[id] = true
	}
	return found, rows.Err()
}

// eval finds the pages that a node holds for, fields of the description counting
// as met.
func eval(db *sql.DB, n query.Node) (map[int]bool, error) {
	every := map[int]bool{}
	for i := range queryPages {
		every[i+1] = true
	}
	switch n := n.(type) {
	case nil:
		return map[int]bool{}, nil
	case query.Text:
		for _, table := range []string{"note_fts", "document_fts"} {
			if _, err := match(db, table, n.Match); err != nil {
				return nil, err
			}
		}
		return match(db, "page_fts", n.Match)
	case query.Field:
		switch n.Name {
		case query.FieldTitle, query.FieldAuthor, query.FieldSeries:
			return match(db, "document_fts", "{"+string(n.Name)+"} : ("+n.Match+")")
		case query.FieldNote:
			return match(db, "note_fts", n.Match)
		}
		return every, nil
	case query.Not:
		out, err := eval(db, n.Part)
		for id := range out {
			delete(every, id)
		}
		return every, err
	case query.And:
		for _, part := range n {
			got, err := eval(db, part)
			if err != nil {
				return nil, err
			}
			for id := range every {
				if !got[id] {
					delete(every, id)
				}
			}
		}
		return every, nil
	case query.Or:
		out := map[int]bool{}
		for _, part := range n {
			got, err := eval(db, part)
			if err != nil {
				return nil, err
			}
			for id := range got {
				out[id] = true
			}
		}
		return out, nil
	}
	return nil, nil
}

// nastyQueries are what people paste and type by mistake, and what a full-text
// engine takes for syntax.
var nastyQueries = []string{
	``, ` `, `"`, `""`, `"""`, `"labour`, `labour"`, `'`, `''`, `(`, `)`, `((((`, `))))`, `()`, `(()`, `)(`, `( OR )`,
	`AND`, `OR`, `NOT`, `NEAR`, `NEAR/5`, `NEAR(`, `NEAR(a b, 5)`, `NEAR/`, `NEAR/0 a`, `a NEAR/99999999999 b`, `a NEAR b NEAR/2 c`,
	`a NEAR/5 (b OR c)`, `title:a NEAR/5 b`, `title:(labour NEAR/3 market)`,
	`AND AND`, `a AND`, `OR a`, `a OR OR b`, `a AND OR b`, `NOT NOT a`, `NOT (a OR NOT b)`, `a NOT`, `-`, `--`, `- a`, `-a`, `--a`, `-(a b)`, `-"a b"`, `-title:a`,
	`*`, `a*`, `*a`, `a*b`, `**`, `"a"*`, `"a*"`, `법*`, `고용*`, `E-9*`, `1*`, `migrati*`, `^a`, `+a`, `a+b`, `a^b`, `{a}`, `{title}:a`, `{title author} : a`,
	`~`, `~~`, `a~`, `~a`, `labour~2`, `labour~99`, `"labour market"~3`, `"labour"~`, `""~5`, `-labour~`, `labour~ NEAR/3 market~`, `title:labour~`, `a~*`, `이민～2`, `theme:labour~`, `2018~2021`,
	`:`, `::`, `a:`, `:a`, `a:b`, `t:labour`, `rowid:1`, `rank:1`, `page_fts:a`, `title:`, `title: `, `title:"`, `title:()`, `title:(a OR b) c`, `title:title:a`, `title:-a`, `title:NOT a`,
	`year:`, `year:2020`, `year:2018..`, `year:..2019`, `year:..`, `year:2019..2018`, `year:99999`, `year:-1`, `year:(2018 OR 2020)`, `연도:올해`, `year:2020년`,
	`theme:`, `theme:labour,border`, `theme:"border management"`, `theme:(labour OR "국경 관리")`, `theme:NOT`, `tag:#고용`, `lang:ko`, `kind:"working paper"`, `note:고용`, `note:*`,
	`COVID-19: labour`, `http://x/y?z=1&q="a"`, `labour/market`, `노동/이민`, `노동·이민`, `well-being`, `#`, `@`, `a@b.c`, `C++`, `$100`, `50%`, `100 %`, `a;DROP TABLE page_fts`,
	`; --`, `\`, `\"`, `a\b`, `%s`, `NULL`, "a\x00b", "\x00", "\xff\xfe", "a\xc3", "\x1b[31m", "😀", "👩‍👩‍👧‍👦 이민", "\u202elabour\u202c", "\u200b", "\ufeff이민", "\u00ad",
	"ㄱㅇㅎㄱㅈ", "ᄀ", "ㅎㅏㄴ", "한", "é", "e\u0301", "\u0301", "ﾻ", "㈜이민", "①", "½", "ﷺ", "이\u3164민", "가\u11a8", "ไทย", "हिन्दी", "العربية", "中文 維基", "カナ かな ｶﾅ", "Ω ὀδύσσεια", "İstanbul ß ŉ", "ꙮ",
	`“labour market”`, `「출입국관리법」`, `「`, `『a`, `«a»`, `（노동｜이민）`, `－노동`, `제목：고용`, `고용허가제로 AND (외국인 근로자를 OR "계절근로자") -법무부 연도:2018..2021`,
	strings.Repeat("(", 10000), strings.Repeat(")", 5000), strings.Repeat("(a OR (b AND ", 800), strings.Repeat("a ", 5000), strings.Repeat("a OR b AND ", 900),
	strings.Repeat("NOT ", 2500), strings.Repeat("-", 10000), strings.Repeat("\"", 9999), strings.Repeat("고용", 5000), strings.Repeat("a", 10000), strings.Repeat("a-", 5000),
	strings.Repeat("title:(", 1500) + "a", strings.Repeat("a NEAR/5 ", 1000) + "b", strings.Repeat("é", 5000), strings.Repeat("가.", 5000), `"` + strings.Repeat("labour market ", 700) + `"`,
	strings.Repeat("labour~2 ", 800), strings.Repeat("labour~2 NEAR ", 300), strings.Repeat("~", 9000), strings.Repeat("a~", 4000), strings.Repeat("theme:a,b,c ", 800), strings.Repeat("a|", 5000), strings.Repeat("\u0301", 5000), strings.Repeat("year:2020 ", 1000), "year:" + strings.Repeat("2020,", 2000),
}

// checkRuns compiles a query in all ways and runs all its expressions.
func checkRuns(t *testing.T, db *sql.DB, typed string) {
	t.Helper()
	thesaurus := func(term string) []string {
		return []string{`"NOT ` + term, "고용허가제", "Employment Permit System", "a(b", "*"}
	}
	similar := func(word string, edits int, _ query.FieldName) []string {
		return []string{word + "s", `"` + word + `" NEAR(`, "고용허가제", "*~", strings.Repeat("a ", edits)}
	}
	for _, o := range []query.Options{{}, {Exact: true}, {Expand: thesaurus, Fuzzy: similar}, {Exact: true, Fuzzy: similar}} {
		p := query.Compile(typed, o)
		if _, err := eval(db, p.Root); err != nil {
			t.Fatalf("%.200q compiles to something that does not run: %v", typed, err)
		}
		if p.Rank != "" {
			if _, err := match(db, "page_fts", p.Rank); err != nil {
				t.Fatalf("%.200q has a rank that does not run: %q: %v", typed, p.Rank, err)
			}
		}
		for _, page := range queryPages {
			runes := len([]rune(page))
			for _, m := range p.Ranges(page) {
				if m[0] < 0 || m[0] >= m[1] || m[1] > runes {
					t.Fatalf("%.200q marks %v of a text of %d characters", typed, m, runes)
				}
			}
			p.Holds(page)
			snippet, ranges := p.Snippet(page, 30)
			for _, m := range ranges {
				if m[0] < 0 || m[0] >= m[1] || m[1] > len([]rune(snippet)) {
					t.Fatalf("%.200q marks %v of the snippet %q", typed, m, snippet)
				}
			}
		}
		if again := query.Compile(p.Understood, query.Options{Exact: o.Exact}); o.Expand == nil && o.Fuzzy == nil && again.Understood != p.Understood {
			t.Fatalf("%.200q was understood as %.300q, which reads as %.300q", typed, p.Understood, again.Understood)
		}
	}
}

func TestNastyQueriesRunOnALiveIndex(t *testing.T) {
	db := openIndex(t)
	for _, q := range nastyQueries {
		checkRuns(t, db, q)
	}
}

func FuzzCompileRuns(f *testing.F) {
	for _, q := range nastyQueries {
		if len(q) < 200 {
			f.Add(q)
		}
	}
	db := openIndex(f)
	f.Fuzz(func(t *testing.T, typed string) { checkRuns(t, db, typed) })
}

func TestQueriesFindTheirPages(t *testing.T) {
	db := openIndex(t)
	for _, c := range []struct {
		name, typed string
		want        []int
	}{
		{"either English spelling", "labor", []int{1}},
		{"a code without its hyphen", "E9", []int{1}},
		{"a compound without its particle", "고용허가제를", []int{2}},
		{"a compound spaced otherwise", "외국인근로자", []int{2}},
		{"a word spaced apart in the text", "계절근로자", []int{4}},
		{"the middle of a compound", "허가제", []int{2}},
		{"one syllable begins a word", "법", []int{2}},
		{"a name with its number, in Latin", "covid19", []int{3}},
		{"a name with its number, in Hangul", "코로나 19", []int{3}},
		{"a name with its number, written together", "코로나19", []int{3}},
		{"what lacks a word", "NOT 근로자", []int{1, 3, 5}},
		{"alternatives in two languages", "borders OR 법률", []int{2, 3}},
		{"a word but not another", "근로자 -계절", []int{2}},
		{"a dotted pair", "노동·이민", []int{4}},
		{"a phrase", `"employment permit"`, []int{1}},
		{"words near each other", "labour NEAR/3 immigrants", []int{1}},
		{"words too far apart", "labour NEAR/3 system", nil},
		{"the beginning of a word", "migrati*", []int{3}},
		{"the beginning of a word in its other spelling", "organis*", []int{5}},
		{"a title", "title:고용허가제", []int{2}},
	} {
		p := query.Compile(c.typed, query.Options{})
		got, err := eval(db, p.Root)
		if err != nil {
			t.Fatal(err)
		}
		ok := len(got) == len(c.want)
		for _, id := range c.want {
			ok = ok && got[id]
		}
		if !ok {
			t.Errorf("%s: %q finds %v, want %v (%v)", c.name, c.typed, got, c.want, p.Root)
		}
	}
}
