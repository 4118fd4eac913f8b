package pdffont

import (
	"errors"
	"strings"
	"testing"

	"naru/internal/extract/pdffile"
)

func TestToUnicodeTellsWhatCodesMean(t *testing.T) {
	u, err := readToUnicode([]byte(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange % from here on
5 beginbfchar
<0003> <0020>
<0004> <D55CAE00>
<0005> <D83DDE00>
<0006><FB03>
<0007> <AC 00>
endbfchar
3 beginbfrange
<0010> <0012> <ACFE>
<0020> <0022> [<C774> <BBFC> <00660069>]
<0030> <0031> <00660069>
endbfrange
endcmap`))
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[uint32]string{
		3: " ", 4: "한글", 5: "😀", 6: "ffi", 7: "가",
		0x10: "곾", 0x11: "곿", 0x12: "관", // ACFE, ACFF, AD00
		0x20: "이", 0x21: "민", 0x22: "fi", 0x30: "fi", 0x31: "fj",
	} {
		if got, found, sure := u.meaning(code); got != want || !found || !sure {
			t.Errorf("code %x means %q (found %v, sure %v), want %q", code, got, found, sure, want)
		}
	}
	if _, found, _ := u.meaning(0x13); found {
		t.Error("a code that is not there has a meaning")
	}
	if code, ok := u.blank(); !ok || code != 3 {
		t.Errorf("the blank is %x, %v", code, ok)
	}
}

func TestToUnicodeThatIsNotWellMadeIsUnsure(t *testing.T) {
	for name, text := range map[string]string{
		"a section longer than it says":  "1 beginbfchar <01> <0041> <02> <0042> endbfchar",
		"a section shorter than it says": "3 beginbfchar <01> <0041> endbfchar",
		"a range that runs backwards":    "1 beginbfrange <0009> <0003> <0041> endbfrange",
		"a code that is a word":          "1 beginbfchar one <0041> endbfchar",
		"a code of three bytes":          "1 beginbfchar <010203> <0041> endbfchar",
		"an array that is too short":     "1 beginbfrange <01> <03> [<0041>] endbfrange",
		"an array that is too long":      "1 beginbfrange <01> <02> [<0041> <0042> <0043>] endbfrange",
		"a range beyond the last":        "1 beginbfrange <01> <05> <FFFE> endbfrange",
		"an end in the middle":           "2 beginbfchar <01> <0041> <02>",
		"another collection's":           "/Adobe-Japan1-UCS2 usecmap",
		"more than a font has codes for": strings.Repeat("1 beginbfrange <0000> <00FF> <0000> endbfrange ", 2000),
	} {
		if _, err := readToUnicode([]byte(text)); !errors.Is(err, pdffile.ErrUnsure) {
			t.Errorf("%s: %v, want unsure", name, err)
		}
	}
}

func FuzzToUnicode(f *testing.F) {
	f.Add([]byte("2 beginbfchar <0003> <0020> <04> <D55CAE00> endbfchar 1 beginbfrange <00> <10> [<AC00> <0041>] endbfrange"))
	f.Add([]byte("1 beginbfrange <00> <FF> <D83DDE00> endbfrange /Adobe-Korea1-UCS2 usecmap"))
	f.Fuzz(func(t *testing.T, data []byte) {
		u, err := readToUnicode(data)
		if err != nil {
			if !errors.Is(err, pdffile.ErrUnsure) {
				t.Fatal(err)
			}
			return
		}
		if len(u.several) > 1<<16 {
			t.Fatalf("%d meanings of several characters", len(u.several))
		}
		for code := range uint32(1 << 16) {
			if text, found, _ := u.meaning(code); !found && text != "" {
				t.Fatalf("code %x is not there and means %q", code, text)
			}
		}
		u.blank()
	})
}
