package pdffont

import (
	"errors"
	"testing"

	"naru/internal/extract/pdffile"
)

func TestACMapSplitsStringsAndGivesCIDs(t *testing.T) {
	type code struct {
		code, cid uint32
		bytes     int
	}
	for name, c := range map[string]struct {
		text, s string
		want    []code
	}{
		"codes of two bytes": {"1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0041> <0043> 7 endcidrange",
			"\x00\x42\xAC\x00\x01", []code{{0x42, 8, 2}, {0xAC00, 0, 2}, {0x100, 0, 1}}},
		"codes of one byte": {"1 begincodespacerange <00> <FF> endcodespacerange 2 begincidchar <41> 3 <42> 9 endcidchar",
			"AB", []code{{0x41, 3, 1}, {0x42, 9, 1}}},
		"codes of both": {"2 begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange 1 begincidrange <8140> <81FE> 500 endcidrange",
			"A\x81\x41", []code{{0x41, 0, 1}, {0x8141, 501, 2}}},
	} {
		m, err := readCMap([]byte(c.text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		s := []byte(c.s)
		for _, want := range c.want {
			got, n, sure := m.next(s)
			if got != want.code || n != want.bytes || m.cid(got) != want.cid || !sure {
				t.Errorf("%s: code %x of %d bytes with CID %d (sure %v), want %+v", name, got, n, m.cid(got), sure, want)
			}
			s = s[n:]
		}
	}
	m, err := readCMap([]byte("/WMode 1 def /Ordering (Korea1) def 1 begincodespacerange <0000> <FFFF> endcodespacerange"))
	if err != nil || !m.vertical || m.ordering != "Korea1" {
		t.Errorf("vertical %v, ordering %q, %v", m.vertical, m.ordering, err)
	}
}

func TestACMapThatIsNotPlainIsUnsure(t *testing.T) {
	for name, text := range map[string]string{
		"no code space":                 "1 begincidrange <00> <10> 1 endcidrange",
		"one built on another":          "/Identity-H usecmap 1 begincodespacerange <00> <FF> endcodespacerange",
		"codes of three bytes":          "1 begincodespacerange <000000> <FFFFFF> endcodespacerange",
		"code spaces that overlap":      "2 begincodespacerange <00> <FF> <8140> <FEFE> endcodespacerange",
		"a code space with another end": "1 begincodespacerange <00> <FFFF> endcodespacerange",
		"a range that runs backwards":   "1 begincodespacerange <00> <FF> endcodespacerange 1 begincidrange <20> <10> 1 endcidrange",
	} {
		if _, err := readCMap([]byte(text)); !errors.Is(err, pdffile.ErrUnsure) {
			t.Errorf("%s: %v, want unsure", name, err)
		}
	}
}

func FuzzCMap(f *testing.F) {
	f.Add([]byte("/WMode 1 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0041> <0043> 7 endcidrange"), []byte("AB\x81"))
	f.Add([]byte("2 begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange 1 begincidchar <41> 3 endcidchar"), []byte("\x81\x41A"))
	f.Fuzz(func(t *testing.T, data, s []byte) {
		m, err := readCMap(data)
		if err != nil {
			return
		}
		for len(s) > 0 {
			code, n, _ := m.next(s)
			if n < 1 || n > 2 || n > len(s) {
				t.Fatalf("a code of %d bytes in %d", n, len(s))
			}
			if cid := m.cid(code); cid > 0xFFFF {
				t.Fatalf("CID %d", cid)
			}
			s = s[n:]
		}
	})
}
