package main

import (
	"fmt"
	"os"
	"strconv"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
)

func fontMain() {
	fh, _ := os.Open(os.Args[2])
	st, _ := fh.Stat()
	f, _ := pdffile.Open(fh, st.Size(), "")
	n, _ := strconv.Atoi(os.Args[3])
	p, _ := f.Page(n - 1)
	t := pdffont.New()
	for name, o := range f.Dict(p.Resources["Font"]) {
		d := f.Dict(o)
		ft, err := t.Load(f, d)
		fmt.Println(name, d, err, "DOUBT", f.Doubt())
		if err == nil {
			fmt.Println("   ", ft.Ascent, ft.Descent, ft.Vertical, ft.Blank, ft.HasBlank)
			for c := range 256 {
				g := ft.Next([]byte{byte(c), 0})
				if g.Text != "" && g.Bytes == 1 {
					fmt.Printf("%d:%q:%.3f:%v ", c, g.Text, g.Width, g.Unsure)
				}
			}
			fmt.Println()
		}
		if len(os.Args) > 4 {
			if s := f.Stream(d["ToUnicode"]); s != nil {
				b, _ := f.Data(s)
				os.Stdout.Write(b)
			}
			for _, x := range f.Array(d["DescendantFonts"]) {
				fmt.Println(f.Dict(x))
			}
		}
	}
}
