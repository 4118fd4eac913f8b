package vocabulary_test

import (
	"bytes"
	"errors"
	"testing"

	"naru/internal/vocabulary"
)

// Whatever a person's file holds is taken in whole, or one line is named; and
// what was taken in is written so that it is read the same again.
func FuzzReadTable(f *testing.F) {
	for _, seed := range []string{
		"id,type,en,ko,note\nx,law,\"A, b; ~c\",가;나,\"a \"\"note\"\"\"\n",
		"eps\tprogramme\tEPS; ?K-EPS\t고용허가제\n", "\ufeffen,ko,type\r\n=GCR,난민,비자\r\n", "a,law,\"b\nc\",d\n", "#x\n,,,\n", "id,en\n", "x,law,a,b,,,,,,\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		table, err := vocabulary.ReadTable(text)
		var wrong *vocabulary.LineError
		if err != nil {
			if !errors.As(err, &wrong) || wrong.Line < 1 || wrong.Reason == "" {
				t.Fatalf("no line is named: %v", err)
			}
			return
		}
		var written bytes.Buffer
		if err := vocabulary.WriteTable(&written, table.Concepts); err != nil {
			t.Fatal(err)
		}
		again, err := vocabulary.ReadTable(written.String())
		if err != nil {
			t.Fatalf("%q is written as %q: %v", text, written.String(), err)
		}
		if len(again.Concepts) != len(table.Concepts) {
			t.Fatalf("%d concepts of %q, %d written", len(table.Concepts), text, len(again.Concepts))
		}
		for i, c := range table.Concepts {
			a := again.Concepts[i]
			if a.ID != c.ID || a.Type != c.Type || len(a.Forms) != len(c.Forms) {
				t.Fatalf("%+v is read again as %+v", c, a)
			}
			for k := range c.Forms {
				if a.Forms[k].String() != c.Forms[k].String() {
					t.Fatalf("form %q is read again as %q", c.Forms[k], a.Forms[k])
				}
			}
		}
	})
}
