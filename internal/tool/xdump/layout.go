package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/pdfpage"
	"naru/internal/library"
)

func layoutMain() {
	cache, _ := os.UserCacheDir()
	e, err := pdfium.New(pdfium.Options{CacheDir: filepath.Join(cache, "naru-test", "engine"), Memory: 1 << 29})
	if err != nil {
		panic(err)
	}
	tables := pdffont.New()
	chars, off, zero, pages := 0, 0, 0, 0
	for _, name := range os.Args[2:] {
		fh, _ := os.Open(name)
		st, _ := fh.Stat()
		f, err := pdffile.Open(fh, st.Size(), "")
		if err != nil {
			continue
		}
		d, err := e.Open(fh, st.Size(), "")
		if err != nil {
			continue
		}
		r := pdfpage.New(f, tables)
		for k := 0; k < f.Pages(); k += 5 {
			p, err := r.Page(k)
			if err != nil {
				continue
			}
			l, err := d.Layout(k)
			if err != nil || string(l.Text) != string(p.Text) {
				continue
			}
			pages++
			mine := p.Boxes()
			told := 0
			for i := range mine {
				a, b := mine[i], l.Boxes[i]
				if l.Text[i] <= ' ' || b == (library.Rect{}) && a == (library.Rect{}) {
					continue
				}
				chars++
				if a == (library.Rect{}) || b == (library.Rect{}) {
					zero++
					if told < 1 {
						told++
						fmt.Printf("%s %d %q none: %v %v\n", filepath.Base(name), k+1, l.Text[i], a, b)
					}
					continue
				}
				worst := max(math.Abs(a.X0-b.X0), math.Abs(a.X1-b.X1), math.Abs(a.Y0-b.Y0), math.Abs(a.Y1-b.Y1))
				if worst > 0.003 {
					off++
					if told < 1 {
						told++
						fmt.Printf("%s %d %q %.4f: %.4f %.4f\n", filepath.Base(name), k+1, l.Text[i], worst, a, b)
					}
				}
			}
		}
		d.Close()
		fh.Close()
	}
	fmt.Println(pages, "pages", chars, "chars", off, "off", zero, "without on one side")
}
