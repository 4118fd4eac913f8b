package arrange_test

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/sharedtest"
)

// column gives the words of n lines of a column of prose.
func column(name string, n int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("%s column has line %c of its text in", name, 'a'+i))
	}
	return out
}

// set draws lines one below the other.
func set(x, y float64, lines []string) string {
	var b strings.Builder
	for i, l := range lines {
		b.WriteString(sharedtest.PDFText(x, y-14*float64(i), 10, l))
	}
	return b.String()
}

func TestThePageIsReadInOrder(t *testing.T) { byEach(t, readInOrder) }

func readInOrder(t *testing.T, r reading) {
	left, right := column("First", 9), column("Second", 9)
	both := append(append([]string{}, left...), right...)
	// One text object in each line that runs through both columns, as programs
	// write that print line by line.
	var across, alternating strings.Builder
	for i := range left {
		y := 700 - 14*float64(i)
		across.WriteString(sharedtest.PDFText(50, y, 10, left[i]) + sharedtest.PDFText(300, y, 10, right[i]))
		alternating.WriteString(sharedtest.PDFText(50, y, 10, left[i]) + sharedtest.PDFText(300, y-4, 10, right[i]))
	}
	rows := []string{"Vietnam\t120,300\t12.1", "Nepal\t98,100\t9.8", "Cambodia\t75,000\t7.4", "Thailand\t41,200\t4.0",
		"Myanmar\t35,900\t3.5", "Indonesia\t33,000\t3.3", "Philippines\t29,700\t2.9", "Sri Lanka\t27,100\t2.7"}
	var table, byColumn strings.Builder
	for k, x := range []float64{50, 180, 300} {
		for i, row := range rows {
			byColumn.WriteString(sharedtest.PDFText(x, 700-14*float64(i), 10, strings.Split(row, "\t")[k]))
		}
	}
	for i, row := range rows {
		for k, cell := range strings.Split(row, "\t") {
			table.WriteString(sharedtest.PDFText([]float64{50, 180, 300}[k], 700-14*float64(i), 10, cell))
		}
	}
	for _, c := range []struct {
		name, content string
		want          []string
	}{
		{"two columns, one after the other", set(50, 700, left) + set(300, 700, right), both},
		{"two columns drawn row by row", across.String(), both},
		{"two columns of lines that alternate", alternating.String(), both},
		{"the right column drawn first", set(300, 700, right) + set(50, 700, left), both},
		{"a head and a foot drawn last", set(50, 700, left) + sharedtest.PDFText(50, 800, 10, "Head of the page") + sharedtest.PDFText(50, 40, 10, "12"),
			append(append([]string{"Head of the page"}, left...), "12")},
		{"a foot and notes drawn first", sharedtest.PDFText(50, 40, 10, "12") + set(50, 120, right[:3]) + set(50, 700, left),
			append(append(append([]string{}, left...), right[:3]...), "12")},
		{"a title over two columns drawn last", set(50, 700, left) + set(300, 700, right) + sharedtest.PDFText(50, 760, 16, "A title that runs over both of them"),
			append([]string{"A title that runs over both of them"}, both...)},
		{"a box over two columns drawn last", set(50, 600, left) + set(300, 600, right) + set(80, 720, []string{"A box that says", "what matters most"}),
			append([]string{"A box that says", "what matters most"}, both...)},
		{"the rows of a table", table.String(), rows},
		{"rows after a foot", sharedtest.PDFText(50, 40, 10, "12") + table.String(), append(append([]string{}, rows...), "12")},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _ := r.read(t, sharedtest.PDFPage("", "", c.content))
			got = strings.ReplaceAll(got, " \n", "\n")
			if want := strings.Join(c.want, "\n"); got != want {
				t.Errorf("read\n%s\nwant\n%s", got, want)
			}
		})
	}
	t.Run("a page upside down", func(t *testing.T) {
		got, _ := r.read(t, sharedtest.PDFPage("/Rotate 180", "", set(50, 700, left)+sharedtest.PDFText(50, 40, 10, "12")))
		if want := strings.Join(append(left[:len(left):len(left)], "12"), "\n"); strings.ReplaceAll(got, " \n", "\n") != want {
			t.Errorf("read\n%s\nwant\n%s", got, want)
		}
	})
	t.Run("a turned page", func(t *testing.T) {
		// Drawn upwards on a page that is shown turned to the right by 90 degrees.
		turned := "q 0 1 -1 0 750 0 cm\n" + across.String() + "Q\n"
		got, _ := r.read(t, sharedtest.PDFPage("/Rotate 90", "", turned))
		if want := strings.Join(both, "\n"); strings.ReplaceAll(got, " \n", "\n") != want {
			t.Errorf("read\n%s\nwant\n%s", got, want)
		}
	})
}
