package pdffile_test

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/extract/pdffile"
)

// tokens writes what a scanner gives, one word for each token.
func tokens(s *pdffile.Scanner) string {
	var out []string
	for {
		t := s.Next()
		switch t.Kind {
		case pdffile.End:
			return strings.Join(out, " ")
		case pdffile.Bad:
			return strings.Join(append(out, "BAD"), " ")
		case pdffile.Number:
			if t.Whole {
				out = append(out, fmt.Sprintf("%d", int64(t.Num)))
			} else {
				out = append(out, fmt.Sprintf("%.6g", t.Num)+"f")
			}
		case pdffile.Text:
			out = append(out, fmt.Sprintf("%q", t.Bytes))
		case pdffile.NameToken:
			out = append(out, "/"+string(t.Bytes))
		case pdffile.Operator:
			out = append(out, string(t.Bytes))
		case pdffile.InlineImage:
			out = append(out, fmt.Sprintf("image:%d", len(t.Bytes)))
		default:
			out = append(out, map[pdffile.Kind]string{pdffile.ArrayOpen: "[", pdffile.ArrayClose: "]",
				pdffile.DictOpen: "<<", pdffile.DictClose: ">>"}[t.Kind])
		}
	}
}

func TestContentIsSplitIntoTokens(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"numbers", "1 -2 +3 4.5 -.5 6. 00.10 0", "1 -2 3 4.5f -0.5f 6f 0.1f 0"},
		{"a long fraction", "0.333333333333333333333333", "0.333333f"},
		{"operators run into delimiters", "BT/F1 12 Tf(a)Tj[(b)-5<63>]TJ ET", `BT /F1 12 Tf "a" Tj [ "b" -5 "c" ] TJ ET`},
		{"an operator with a star and a quote", "T* (x)' f*", `T* "x" ' f*`},
		{"comments", "1 % (two\n3%\r4", "1 3 4"},
		{"a nested string", `(a(b)c\)\(\\)`, `"a(b)c)(\\"`},
		{"escapes", `(\n\r\t\b\f\101\0601\7\q)`, `"\n\r\t\b\fA01\aq"`},
		{"a line broken in a string", "(a\\\nb\\\r\nc\\\rd)", `"abcd"`},
		{"Korean in two bytes", "<AC00 D55C>Tj", "\"\\xac\\x00\\xd5\\\\\" Tj"},
		{"half a byte", "<414>", `"A@"`},
		{"names with hidden letters", "/A#20B /#EA#B0#80 /", "/A B /\xea\xb0\x80 /"},
		{"a dictionary", "/P <</MCID 0/Lang(ko)>>BDC", `/P << /MCID 0 /Lang "ko" >> BDC`},
		{"a word that begins like a number", "12abc", "12abc"},
		{"an image", "BI /W 1 /H 1 /F /Fl ID x\x9cEI y\nEI Q", "BI image:30 Q"},
		{"an image whose length is known", "BI/W 4/H 2/BPC 8/CS/G ID 12 EI 78 EI Q", "BI image:34 Q"},
		{"a mask", "BI /IM true /W 9 /H 1 ID \xff\xff EI Q", "BI image:28 Q"},
		{"an image without an end", "BI /W 1 /H 1 /F /Fl ID xyz Q", "BI BAD"},
		{"an image that runs into the next", "BI /F /Fl ID xEI Q BI /F /Fl ID y EI Q", "BI BAD"},
		{"two signs", "1 --2", "1 BAD"},
		{"two points", "1.2.3", "BAD"},
		{"a sign in a number", "1-2", "BAD"},
		{"nothing but a sign", "-", "BAD"},
		{"a number beyond 32 bits", "2147483648", "BAD"},
		{"the largest one", "2147483647", "2147483647"},
		{"a string without an end", "(abc", "BAD"},
		{"a string that ends in a backslash", `(abc\`, "BAD"},
		{"no hexadecimal digits", "<4g>", "BAD"},
		{"a bracket alone", "a ) b", "a BAD"},
		{"a byte that is a blank to some", "a\x80b", "BAD"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var s pdffile.Scanner
			s.Reset([]byte(c.data))
			if got := tokens(&s); got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
}

func TestOperandsStayUntilTheirOperatorIsDone(t *testing.T) {
	var s pdffile.Scanner
	s.Reset([]byte(`(\101) (\102\103) <44> Do`))
	a, b, c := s.Next(), s.Next(), s.Next()
	if op := s.Next(); string(a.Bytes)+string(b.Bytes)+string(c.Bytes) != "ABCD" || string(op.Bytes) != "Do" {
		t.Errorf("operands are %q %q %q", a.Bytes, b.Bytes, c.Bytes)
	}
}

func TestTheScannerMakesObjects(t *testing.T) {
	var s pdffile.Scanner
	s.Reset([]byte("<< /A [1 2.5 (x) true null << /B /C >>] /R 5 0 R /N 5 /T 5 0 >> next"))
	o, ok := s.Object(s.Next())
	if ok {
		t.Errorf("a dictionary with a value too many is %v", o)
	}
	s.Reset([]byte("<< /A [1 2.5 (x) true null << /B /C >> 7 8 R] /R 5 0 R /N 5 >> next"))
	o, ok = s.Object(s.Next())
	if want := "map[A:[1 2.5 x true <nil> map[B:C] {7 8}] N:5 R:{5 0}]"; !ok || fmt.Sprint(o) != want {
		t.Errorf("%v\nwant %v", o, want)
	}
	if t2 := s.Next(); string(t2.Bytes) != "next" {
		t.Errorf("goes on with %q", t2.Bytes)
	}
}
