package postings_test

import (
	"database/sql"
	"os"
	"testing"

	"naru/internal/store/postings"
)

func BenchmarkZZ(b *testing.B) {
	path := os.Getenv("ZZ_LIB")
	db, _ := sql.Open("sqlite3", "file:"+path+"?mode=ro&_cache_size=-65536")
	db.SetMaxOpenConns(1)
	for b.Loop() {
		tx, _ := db.Begin()
		x, _ := postings.Open(ctx, tx, "page_fts", 1)
		x.Words().Rows(ctx, postings.Phrase{Terms: []string{"visa"}}, nil)
		x.Close()
		tx.Rollback()
	}
}
