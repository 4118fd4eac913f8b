package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"naru/internal/query"
	"naru/internal/store"
)

// peers runs the plain ones of the mixed queries on the same text by other means:
// Recoll, FTS5's own ranking over Naru's index, and FTS5 with its trigram tokenizer.
func (b *bench) peers(ctx context.Context, dir string, f *figures) error {
	s, err := store.Open(ctx, store.Options{Path: filepath.Join(dir, "library.sqlite"), ReadOnly: true})
	if err != nil {
		return err
	}
	defer s.Close()
	queries, err := mixed(ctx, s)
	if err != nil {
		return err
	}
	var typed []string
	var ours []time.Duration
	for i, q := range queries {
		if q.Plain {
			typed, ours = append(typed, q.Request.Query), append(ours, f.First[i])
		}
	}
	text := filepath.Join(b.work, "peer")
	size, err := export(ctx, s, text)
	if err != nil {
		return err
	}
	if err := b.recollPeer(ctx, text, typed, ours, size); err != nil {
		return err
	}
	if err := b.rankPeer(ctx, dir, typed, ours); err != nil {
		return err
	}
	return b.trigramPeer(ctx, s, typed, ours, size)
}

// export writes each document as a text file and gives the bytes of all.
func export(ctx context.Context, s *store.Store, into string) (int64, error) {
	if err := os.MkdirAll(into, 0o700); err != nil {
		return 0, fmt.Errorf("make a folder of text: %w", err)
	}
	sum := int64(0)
	err := eachDocument(ctx, s, func(id int, pages []string) error {
		text := strings.Join(pages, "\f\n")
		sum += int64(len(text))
		return os.WriteFile(filepath.Join(into, fmt.Sprintf("document-%05d.txt", id)), []byte(text), 0o600)
	})
	return sum, err
}

func (b *bench) recollPeer(ctx context.Context, text string, typed []string, ours []time.Duration, size int64) error {
	if !installed("recollindex") {
		return nil
	}
	conf := filepath.Join(b.work, "recoll-made")
	if err := os.MkdirAll(conf, 0o700); err != nil {
		return fmt.Errorf("make recoll's configuration: %w", err)
	}
	set := fmt.Sprintf("topdirs = %q\nloglevel = 2\ntextfilemaxmbs = -1\ntextfilepagekbs = -1\n", text)
	if err := os.WriteFile(filepath.Join(conf, "recoll.conf"), []byte(set), 0o600); err != nil {
		return fmt.Errorf("write recoll's configuration: %w", err)
	}
	if _, _, err := measure(ctx, nil, nil, "recollindex", "-c", conf); err != nil {
		return err
	}
	var theirs []time.Duration
	for _, q := range typed {
		c, _, err := measure(ctx, nil, []int{1}, "recollq", "-c", conf, "-n", "20", "-A", q)
		if err != nil {
			return err
		}
		theirs = append(theirs, c.wall)
	}
	index := int64(0)
	err := filepath.WalkDir(filepath.Join(conf, "xapiandb"), func(_ string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			index += info.Size()
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("measure recoll's index: %w", err)
	}
	b.peerRows("recollq with abstracts", ours, theirs)
	b.table.fact("recoll's index ÷ text", fmt.Sprintf("%.2f", float64(index)/float64(max(size, 1))))
	return nil
}

func (b *bench) peerRows(peer string, ours, theirs []time.Duration) {
	b.table.row("words, first results, median", quantile(ours, 0.5), peer, quantile(theirs, 0.5))
	b.table.row("words, first results, 95th percentile", quantile(ours, 0.95), peer, quantile(theirs, 0.95))
}

// rankPeer lets FTS5 rank the pages of Naru's own index: ids only.
func (b *bench) rankPeer(ctx context.Context, dir string, typed []string, ours []time.Duration) error {
	db, err := openDatabase(filepath.Join(dir, "library.sqlite"), "ro")
	if err != nil {
		return err
	}
	defer db.Close()
	theirs, err := ranked(ctx, db, "page_fts", typed, func(q string) string { return query.Compile(q, query.Options{}).Rank })
	if err != nil {
		return err
	}
	b.peerRows("FTS5 ORDER BY rank, ids only", ours, theirs)
	return nil
}

// trigramPeer makes a trigram table of the same pages.
func (b *bench) trigramPeer(ctx context.Context, s *store.Store, typed []string, ours []time.Duration, size int64) error {
	path := filepath.Join(b.work, "trigram.sqlite")
	db, err := openDatabase(path, "rwc")
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, `CREATE VIRTUAL TABLE page USING fts5 (t, content='', tokenize='trigram')`); err != nil {
		return fmt.Errorf("make a trigram table: %w", err)
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("fill a trigram table: %w", err)
	}
	err = eachDocument(ctx, s, func(_ int, pages []string) error {
		for _, p := range pages {
			if _, err := tx.ExecContext(ctx, `INSERT INTO page (t) VALUES (?)`, p); err != nil {
				return fmt.Errorf("fill a trigram table: %w", err)
			}
		}
		return nil
	})
	if err = errors.Join(err, tx.Commit()); err != nil {
		return err
	}
	theirs, err := ranked(ctx, db, "page", typed, func(q string) string {
		words := strings.Fields(q)
		for i, w := range words {
			words[i] = `"` + w + `"`
		}
		return strings.Join(words, " ")
	})
	if err != nil {
		return err
	}
	index, err := sizeOf(path)
	if err != nil {
		return err
	}
	b.peerRows("FTS5 trigram, ids only", ours, theirs)
	b.table.fact("trigram's index ÷ text", fmt.Sprintf("%.2f", float64(index)/float64(max(size, 1))))
	return nil
}

func openDatabase(path, mode string) (*sql.DB, error) {
	db, err := sql.Open("sqlite3", "file:"+(&url.URL{Path: path}).EscapedPath()+"?mode="+mode)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", filepath.Base(path), err)
	}
	db.SetMaxOpenConns(1)
	return db, nil
}

// ranked times the best twenty rows of each query.
func ranked(ctx context.Context, db *sql.DB, table string, typed []string, match func(string) string) ([]time.Duration, error) {
	var out []time.Duration
	for _, q := range typed {
		least := time.Duration(0)
		for range scaleRounds {
			began := time.Now()
			rows, err := db.QueryContext(ctx, `SELECT rowid FROM `+table+` WHERE `+table+` MATCH ? ORDER BY rank LIMIT 20`, match(q))
			if err != nil {
				return nil, fmt.Errorf("ask for %q: %w", q, err)
			}
			for rows.Next() {
			}
			if err := errors.Join(rows.Err(), rows.Close()); err != nil {
				return nil, fmt.Errorf("ask for %q: %w", q, err)
			}
			if d := time.Since(began); least == 0 || d < least {
				least = d
			}
		}
		out = append(out, least)
	}
	return out, nil
}

// eachDocument gives the texts of all pages, document by document.
func eachDocument(ctx context.Context, s *store.Store, f func(id int, pages []string) error) error {
	st, err := s.Stats(ctx)
	if err != nil {
		return err
	}
	for id := 1; id <= st.Documents; id++ { // a made library has no gaps
		pages, err := s.Pages(ctx, documentID(id))
		if err != nil {
			return fmt.Errorf("read document %d: %w", id, err)
		}
		texts := make([]string, len(pages))
		for i, p := range pages {
			texts[i] = p.Text
		}
		if err := f(id, texts); err != nil {
			return err
		}
	}
	return nil
}
