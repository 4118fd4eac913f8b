package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"naru/internal/extract"
)

func printMain() {
	cache, _ := os.UserCacheDir()
	p, _ := extract.New(extract.Options{Command: []string{os.Args[2]}, CacheDir: filepath.Join(cache, "naru-test", "engine"), Workers: 1})
	defer p.Close()
	for _, f := range os.Args[3:] {
		d, err := p.Read(context.Background(), extract.Request{Path: f}, nil)
		fmt.Println("####", filepath.Base(f), err)
		if d == nil {
			continue
		}
		pages := d.Pages
		d.Pages = nil
		fmt.Printf("%+v\n", *d)
		for _, pg := range pages {
			fmt.Printf("## %q %.1f %.1f\n%s\n", pg.Label, pg.Width, pg.Height, pg.Text)
		}
	}
}
