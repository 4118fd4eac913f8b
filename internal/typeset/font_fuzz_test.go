package typeset_test

import (
	"encoding/binary"
	"testing"

	"naru/internal/typeset"
)

// tinyFont is a whole font of three glyphs in a few hundred bytes, small enough
// for a fuzzer to damage usefully: an empty box, 가 as an outline, and 나 put
// together from it. part is the glyph that the last one is put together from,
// loca where the glyphs start and end, halved.
func tinyFontOf(part int, loca ...int) []byte {
	be := func(values ...int) []byte {
		var out []byte
		for _, v := range values {
			out = binary.BigEndian.AppendUint16(out, uint16(v))
		}
		return out
	}
	simple := append(be(1, 0, 0, 500, 500, 2, 0), 1, 1, 1)
	simple = append(simple, be(0, 500, 0, 0, 0, 500)...)
	simple = append(simple, 0)                              // an even length for short loca
	composite := be(-1, 0, 0, 500, 500, 0x0003, part, 0, 0) // word arguments
	head := make([]byte, 54)
	binary.BigEndian.PutUint16(head[18:], 1000)
	hhea := make([]byte, 36)
	copy(hhea[4:], be(880, -120))
	binary.BigEndian.PutUint16(hhea[34:], 3)
	maxp := append([]byte{0, 1, 0, 0}, be(3)...)
	cmap := append(be(0, 1, 3, 10, 0, 12), be(12, 0, 0, 40, 0, 0, 0, 2)...)
	cmap = append(cmap, be(0, 0xAC00, 0, 0xAC00, 0, 1, 0, 0xB098, 0, 0xB098, 0, 2)...)
	tables := []struct {
		tag  string
		data []byte
	}{
		{"cmap", cmap}, {"glyf", append(simple, composite...)}, {"head", head}, {"hhea", hhea},
		{"hmtx", be(500, 0, 900, 0, 900, 0)}, {"loca", be(loca...)}, {"maxp", maxp},
	}
	out := append([]byte{0, 1, 0, 0}, be(len(tables), 0, 0, 0)...)
	at := 12 + 16*len(tables)
	var body []byte
	for _, t := range tables {
		out = append(out, t.tag...)
		for _, v := range []int{0, at + len(body), len(t.data)} {
			out = binary.BigEndian.AppendUint32(out, uint32(v))
		}
		body = append(body, t.data...)
	}
	return append(out, body...)
}

func tinyFont() []byte { return tinyFontOf(1, 0, 0, 15, 24) }

// tinyFormat4 is the tiny font with the older form of character mapping, in which
// 가 has its glyph by a difference and 나 has none.
func tinyFormat4() []byte {
	font := tinyFont()
	const cmap = 12 + 16*7 // the first table follows the list of the seven
	at := cmap + 12
	for _, v := range []int{4, 32, 0, 4, 0, 0, 0, 0xAC00, 0xFFFF, 0, 0xAC00, 0xFFFF, (1 - 0xAC00) & 0xFFFF, 1, 0, 0} {
		binary.BigEndian.PutUint16(font[at:], uint16(v))
		at += 2
	}
	return font
}

func TestBothFormsOfCharacterMappingAreRead(t *testing.T) {
	for name, c := range map[string]struct {
		font []byte
		na   bool
	}{"groups": {tinyFont(), true}, "segments": {tinyFormat4(), false}} {
		font, err := typeset.ParseFont(name, c.font)
		if err != nil {
			t.Fatal(err)
		}
		if !font.Has('가') || font.Has('나') != c.na || font.Has('다') {
			t.Errorf("%s: 가 %v, 나 %v, 다 %v", name, font.Has('가'), font.Has('나'), font.Has('다'))
		}
		if got := font.Width("가", 10); got != 9 {
			t.Errorf("%s: 가 is %v points wide at 10, want 9", name, got)
		}
	}
}

func setIn(data []byte) ([]byte, error) {
	font, err := typeset.ParseFont("Tiny", data)
	if err != nil {
		return nil, err
	}
	return typeset.PDF(typeset.Document{
		Title: "가나", Blocks: []typeset.Block{typeset.Text(typeset.Heading, "가나다"), typeset.Text(typeset.Paragraph, "나 가")},
	}, typeset.Fonts{Regular: font, Bold: font})
}

func TestAFontOfThreeGlyphsIsEnoughToSetText(t *testing.T) {
	if _, err := setIn(tinyFont()); err != nil {
		t.Fatal(err)
	}
}

func TestAnEmptyBoxPutTogetherFromItselfEnds(t *testing.T) {
	if _, err := setIn(tinyFontOf(0, 15, 24, 24, 24)); err != nil {
		t.Error(err)
	}
}

// FuzzPDFWithFont damages a font and sets text in it: an error is fine, a panic
// or endless work is not.
func FuzzPDFWithFont(f *testing.F) {
	whole := tinyFont()
	f.Add(whole)
	f.Add(whole[:len(whole)-10])
	loop := tinyFont()
	loop[len(loop)-1] ^= 2
	f.Add(loop)
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := setIn(data); err != nil {
			t.Skip()
		}
	})
}
