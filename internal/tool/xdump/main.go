package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"naru/internal/extract/pdfium"
)

func main() {
	if os.Args[1] == "layout" {
		layoutMain()
		return
	}
	if os.Args[1] == "print" {
		printMain()
		return
	}
	if os.Args[1] == "read" {
		readMain()
		return
	}
	if os.Args[1] == "font" {
		fontMain()
		return
	}
	if os.Args[1] == "content" {
		contentMain()
		return
	}
	if os.Args[1] == "page" {
		pageMain()
		return
	}
	out := os.Args[1]
	cache, _ := os.UserCacheDir()
	e, err := pdfium.New(pdfium.Options{CacheDir: filepath.Join(cache, "naru-test", "engine"), Memory: 1 << 29})
	if err != nil {
		panic(err)
	}
	for _, f := range os.Args[2:] {
		fh, err := os.Open(f)
		if err != nil {
			continue
		}
		st, _ := fh.Stat()
		d, err := e.Open(fh, st.Size(), "")
		if err != nil {
			fmt.Println(f, err)
			continue
		}
		var b strings.Builder
		for k := range min(d.Pages(), 4000) {
			p, err := d.Page(k)
			fmt.Fprintf(&b, "\x00%.2f %.2f %v\n%s", p.Width, p.Height, err, string(p.Text))
		}
		d.Close()
		os.WriteFile(filepath.Join(out, strings.ReplaceAll(strings.TrimPrefix(f, "/"), "/", "_")+".txt"), []byte(b.String()), 0o644)
	}
}
