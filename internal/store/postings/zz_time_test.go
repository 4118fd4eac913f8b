package postings_test

import (
	"database/sql"
	"fmt"
	"os"
	"testing"
	"time"

	"naru/internal/analysis"
	"naru/internal/store/postings"
)

func TestZZTime(t *testing.T) {
	path := os.Getenv("ZZ_LIB")
	if path == "" {
		t.Skip()
	}
	db, _ := sql.Open("sqlite3", "file:"+path+"?mode=ro&_cache_size=-65536")
	db.SetMaxOpenConns(1)
	for range 2 {
		for _, typed := range []string{"the", "data", "migration", "permit", "정책", "외국인", "이민정책", "고용허가제", "사업장변경", "the of", "data policy", "migration policy", "visa"} {
			tx, _ := db.Begin()
			began := time.Now()
			x, err := postings.Open(ctx, tx, "page_fts", 1)
			if err != nil {
				t.Fatal(err)
			}
			var all postings.All
			kor := false
			var p postings.Phrase
			for _, tok := range analysis.Tokens(typed) {
				if tok.Kind == analysis.Hangul {
					kor = true
					p.Terms = append(p.Terms, tok.Term)
				} else if tok.Kind == analysis.Latin {
					all = append(all, postings.Phrase{Terms: []string{tok.Term}})
				}
			}
			if kor {
				all = append(all, p)
			}
			ids, err := x.Words().Rows(ctx, all, nil)
			fmt.Println(typed, all, len(ids), err, "read", x.Read, time.Since(began))
			x.Close()
			tx.Rollback()
		}
	}
}
