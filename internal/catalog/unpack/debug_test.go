package unpack

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"naru/internal/library"
)

func TestDebug(t *testing.T) {
	f := os.Getenv("TEXTFILE")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	var pages []library.Page
	for k, x := range strings.Split(string(b), "\f") {
		pages = append(pages, library.Page{Number: k + 1, Text: strings.Trim(x, "\n")})
	}
	lines := bulleted(turn(linesOf(pages)))
	for _, l := range lines {
		fmt.Printf("%q\n", l.text)
	}
	for i := range lines {
		cols, n := headAcross(lines, i)
		if n == 0 {
			continue
		}
		rows, end := fit(cols, lines, i+n, len(lines))
		fmt.Println("fit", cols, n, len(rows), end)
		for _, r := range rows {
			fmt.Printf("  %d %+v\n", r.no, r.cells)
		}
	}
	for _, x := range tablesIn(lines) {
		fmt.Println("table", x.name, x.columns, len(x.rows), x.whole())
	}
}
