package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"naru/internal/extract"
	"naru/internal/library"
)

func readMain() {
	cache, _ := os.UserCacheDir()
	p, err := extract.New(extract.Options{Command: []string{os.Args[2]}, CacheDir: filepath.Join(cache, "naru-test", "engine"), Workers: 1})
	if err != nil {
		panic(err)
	}
	defer p.Close()
	for _, f := range os.Args[3:] {
		start := time.Now()
		d, err := p.Read(context.Background(), extract.Request{Path: f}, nil)
		took := time.Since(start)
		code := library.CodeOf(err)
		if d == nil {
			fmt.Printf("%s\t%s\t-\t0\t-\t%v\n", filepath.Base(f), code, took.Round(time.Millisecond))
			continue
		}
		h := sha256.New()
		n, withText := 0, 0
		for _, pg := range d.Pages {
			fmt.Fprintf(h, "%q %q %.1f %.1f\n", pg.Text, pg.Label, pg.Width, pg.Height)
			n += len(pg.Text)
			if pg.Source == library.SourceText {
				withText++
			}
		}
		fmt.Fprintf(h, "%+v %s %s %s %s %s %s %v", d.Outline, d.Title, d.Author, d.Subject, d.Keywords, d.Producer, d.Creator, d.Created)
		fmt.Printf("%s\t%s\t%s\t%d/%d/%d\t%x\t%v\n", filepath.Base(f), code, d.Reader, len(d.Pages), withText, n, h.Sum(nil)[:4], took.Round(time.Millisecond))
	}
}
