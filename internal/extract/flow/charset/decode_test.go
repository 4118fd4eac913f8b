package charset_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"naru/internal/extract/flow/charset"
	"naru/internal/library"
)

const (
	koreanText   = "이민정책연구원은 2020년 고용허가제(EPS)의 운영 실태를 조사하였다.\r\n체류외국인의 수는 252만 명을 넘었으며, 똠방각하와 펲시콜라도 있다.\n"
	chinese      = "移民政策研究的现状与问题，国际合作和社会融合。在这个国家，他们为了工作而来，也可以成为国民。\n"
	japaneseText = "移民政策の現状と課題について、この国で働いている人々の生活を調べました。\n"
	spanish      = "La migración de los niños y niñas en América Latina: ¿qué políticas públicas? Según el año 2015, «más» del 50 %.\n"
	french       = "Les étrangers établis à l’étranger ont été reçus – où ? ÉTRANGERS RÉSIDANT À PARIS, œuvre.\n"
	portuguese   = "A imigração e a integração das populações: ações, situações e condições das mães e irmãos.\n"
	english      = "“Smart quotes” – and a café.\n"
)

func TestEncodingsAreToldApart(t *testing.T) {
	utf16 := func(e unicode.Endianness, p unicode.BOMPolicy) encoding.Encoding { return unicode.UTF16(e, p) }
	for name, c := range map[string]struct {
		text string
		e    encoding.Encoding
	}{
		"ASCII":                        {"Plain words.\n", unicode.UTF8},
		"UTF-8":                        {koreanText, unicode.UTF8},
		"UTF-8 with a mark":            {koreanText, unicode.UTF8BOM},
		"UTF-16 with a mark":           {koreanText, utf16(unicode.LittleEndian, unicode.UseBOM)},
		"UTF-16 big-endian, marked":    {koreanText, utf16(unicode.BigEndian, unicode.UseBOM)},
		"UTF-16 without":               {koreanText, utf16(unicode.LittleEndian, unicode.IgnoreBOM)},
		"UTF-16 big-endian without":    {koreanText, utf16(unicode.BigEndian, unicode.IgnoreBOM)},
		"UTF-16, English":              {spanish, utf16(unicode.LittleEndian, unicode.IgnoreBOM)},
		"UTF-16 big-endian, English":   {spanish, utf16(unicode.BigEndian, unicode.IgnoreBOM)},
		"UTF-16 with Hanja":            {"移民政策은 國家의 未來다 ", utf16(unicode.BigEndian, unicode.IgnoreBOM)},
		"UTF-32":                       {koreanText, utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)},
		"UTF-32 without":               {koreanText, utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
		"UTF-32 big-endian without":    {english, utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
		"CP949":                        {koreanText, korean.EUCKR},
		"CP949, one word":              {"나루", korean.EUCKR},
		"CP949, few words":             {"1. 이민 policy", korean.EUCKR},
		"CP949 with Hanja":             {"이민정책(移民政策)의 현황과 과제(課題), ①②③ ㎡", korean.EUCKR},
		"GB18030":                      {chinese, simplifiedchinese.GB18030},
		"Shift-JIS":                    {japaneseText, japanese.ShiftJIS},
		"EUC-JP":                       {japaneseText, japanese.EUCJP},
		"ISO-2022-JP":                  {japaneseText, japanese.ISO2022JP},
		"Windows-1252, Spanish":        {spanish, charmap.Windows1252},
		"Windows-1252, French":         {french, charmap.Windows1252},
		"Windows-1252, Portuguese":     {portuguese, charmap.Windows1252},
		"Windows-1252, English":        {english, charmap.Windows1252},
		"Latin-1, words in big letter": {"NIÑEZ Y MIGRACIÓN EN ESPAÑA", charmap.ISO8859_1},
	} {
		b, err := c.e.NewEncoder().Bytes([]byte(c.text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, err := charset.Decode(b)
		if got != c.text || err != nil {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
		long, err := c.e.NewEncoder().Bytes([]byte(strings.Repeat(c.text, 30)))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := charset.Decode(long[:len(long)-1]); err != nil || !strings.HasPrefix(got, strings.Repeat(c.text, 29)) {
			t.Errorf("%s, cut off: %.60q, %v", name, got, err)
		}
	}
}

func TestASlipDoesNotChangeTheEncoding(t *testing.T) {
	long := strings.Repeat(koreanText, 5)
	got, err := charset.Decode([]byte(long + "\xff" + long))
	if want := long + "\ufffd" + long; got != want || err != nil {
		t.Errorf("UTF-8: %v", err)
	}
	b, err := korean.EUCKR.NewEncoder().String(long)
	if err != nil {
		t.Fatal(err)
	}
	got, err = charset.Decode([]byte(b + "\xff " + b))
	if want := long + "\ufffd " + long; got != want || err != nil {
		t.Errorf("CP949: %.40q, %v", got, err)
	}
}

func TestWhatIsNoTextIsRefused(t *testing.T) {
	noise := make([]byte, 4096)
	for i := range noise {
		noise[i] = byte(i*i*31 + i>>3)
	}
	for name, b := range map[string][]byte{
		"a JPEG":           append([]byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00"), noise...),
		"noise":            noise,
		"noise, no zeroes": bytes.ReplaceAll(noise, []byte{0}, nil),
		"zeroes":           make([]byte, 1000),
	} {
		if got, err := charset.Decode(b); library.CodeOf(err) != library.Unsupported || got != "" {
			t.Errorf("%s: %.40q, %v", name, got, err)
		}
	}
}

func TestOfATextThatCannotBeToldTheLatinLettersAreKept(t *testing.T) {
	// Georgian in a code page of its own: words of high bytes that are no letters
	// of any alphabet that is known.
	const words = "\x91\xb9\x82\xb2\x9b\xa6\x85\xbc\x99\xa1\x84\xb7\x93\xab\x88\xbe "
	got, err := charset.Decode([]byte(words + "visa E-9, 2020\n" + strings.Repeat(words, 3)))
	if want := "\ufffd visa E-9, 2020\n\ufffd \ufffd \ufffd "; got != want || library.CodeOf(err) != library.UnknownEncoding {
		t.Errorf("got %q, %v", got, err)
	}
	if got, err := charset.Decode([]byte(strings.Repeat(words, 3))); got != "" || library.CodeOf(err) != library.UnknownEncoding {
		t.Errorf("without any: %q, %v", got, err)
	}
}

func TestALoneZeroDoesNotMakeATextBinary(t *testing.T) {
	long := strings.Repeat(koreanText, 5)
	if got, err := charset.Decode([]byte(long + "\x00" + long)); got != long+long || err != nil {
		t.Errorf("got %.40q, %v", got, err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(koreanText))
	f.Add([]byte("\xff\xfe\x00\x00a\x00\x00\x00"))
	f.Add([]byte("\xc0\xcc\xb9\xce"))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := charset.Decode(b)
		if library.CodeOf(err) == library.Internal {
			t.Fatalf("no code: %v", err)
		}
		if !utf8.ValidString(s) {
			t.Fatalf("not UTF-8: %q", s)
		}
	})
}
