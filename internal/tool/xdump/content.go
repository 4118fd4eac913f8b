package main

import (
	"fmt"
	"os"
	"strconv"

	"naru/internal/extract/pdffile"
)

func contentMain() {
	fh, _ := os.Open(os.Args[2])
	st, _ := fh.Stat()
	f, err := pdffile.Open(fh, st.Size(), "")
	if err != nil {
		fmt.Println(err)
		return
	}
	n, _ := strconv.Atoi(os.Args[3])
	p, err := f.Page(n - 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.MediaBox, p.CropBox, p.Rotate, p.UserUnit)
	fmt.Println(p.Resources)
	c, err := p.Contents()
	fmt.Println(err)
	os.Stdout.Write(c)
	for name, o := range f.Dict(p.Resources["XObject"]) {
		s := f.Stream(o)
		fmt.Println("\n=== XObject", name, s.Dict)
		if f.Name(s.Dict["Subtype"]) == "Form" {
			d, err := f.Data(s)
			fmt.Println(err)
			os.Stdout.Write(d)
		}
	}
}
