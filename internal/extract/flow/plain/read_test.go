package plain_test

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/plain"
	"naru/internal/library"
)

func read(data []byte, l flow.Limits) (*flow.Document, error) {
	return plain.Read(bytes.NewReader(data), int64(len(data)), "보고서.txt", l)
}

const law = "출입국관리법\r\n\r\n제1장 총칙\r\n\r\n제1조(목적) 이 법은 대한민국에 입국하거나\r\n출국하는 모든 국민 및 외국인의\r\n관리를 규정한다.\r\n\r\n   1. 출입국\r\n   2. 체류\r\n\r\n제3장의2 외국인의 체류\r\n\r\nⅡ. 결론\r\n\r\n제4장 벌칙 ........ 12\r\n\r\nChapter 2 lasted long.\r\n"

func TestAKoreanLaw(t *testing.T) {
	cp949, err := korean.EUCKR.NewEncoder().String(law)
	if err != nil {
		t.Fatal(err)
	}
	const want = `P  출입국관리법
H2 제1장 총칙
P  제1조(목적) 이 법은 대한민국에 입국하거나⏎출국하는 모든 국민 및 외국인의⏎관리를 규정한다.
P  1. 출입국⏎   2. 체류
P  제3장의2 외국인의 체류
H1 Ⅱ. 결론
P  제4장 벌칙 ........ 12
P  Chapter 2 lasted long.
`
	for name, text := range map[string]string{"UTF-8": law, "CP949": cp949} {
		d, err := read([]byte(text), flow.DefaultLimits())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := flowtest.Outline(d); got != strings.Replace(want, "P  제3장의2", "H2 제3장의2", 1) {
			t.Errorf("%s: got\n%s", name, got)
		}
		if d.Format != "text" {
			t.Errorf("format %q", d.Format)
		}
	}
}

func TestFormFeedsEndPages(t *testing.T) {
	d, err := read([]byte("\fone\n\ntwo\n\f\n\fthree\n\f"), flow.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	want := "P  one\nP  two\n--- page\nP  \n--- page\nP  three\n--- page\nP  \n"
	if got := flowtest.Outline(d); got != strings.TrimSuffix(want, "--- page\nP  \n") {
		t.Errorf("got\n%s", got)
	}
}

func TestOnlyLinesBrokenToFitAreJoined(t *testing.T) {
	wrapped := "Migration policy is made by people who seldom read what the last people\nwho made migration policy wrote about it, and it shows in every one of\nthe acts."
	broken := "Migration policy is made by people who seldom read what the last inter-\nnational conference wrote about it, and it shows in every one of the acts.\n"
	verse := "Give me your tired, your poor,\nYour huddled masses yearning to breathe free,\nThe wretched refuse of your teeming shore.\n"
	table := "Year   Arrivals of workers under the system          Departures in the year\n2019   51,365 of all the ones who had been selected  22,010 of all the ones\n"
	hangul := "이민정책은 대체로 지난번에 이민정책을 만든 사람들이 무엇을 썼는지 읽지 않은 사람들이 만\n든다고 하는데 그것은 모든 법률에서 드러나는 사실이라고 아니할 수 없는 것이다.\n"
	text := strings.Repeat(wrapped+"\n\n", 8) + broken + "\n" + verse + "\n" + table + "\n" + hangul
	d, err := read([]byte(text), flow.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	want := []string{strings.ReplaceAll(wrapped, "\n", " "), strings.TrimSpace(broken), strings.TrimSpace(verse), strings.TrimSpace(table), strings.TrimSpace(hangul)}
	for i, w := range want {
		if got := d.Blocks[7+i].Text; got != w {
			t.Errorf("got  %q\nwant %q", got, w)
		}
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want library.Code
	}{
		"no bytes": {"", library.EmptyFile},
		"blanks":   {" \n\f\n ", library.EmptyFile},
		"binary":   {"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x03\x00>\x00", library.Unsupported},
	} {
		if _, err := read([]byte(c.data), flow.DefaultLimits()); library.CodeOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	d, err := read([]byte("First.\n\n"+strings.Repeat("More. ", 100)), flow.Limits{Text: 40, Blocks: 10})
	if library.CodeOf(err) != library.TooLarge || d == nil || d.Blocks[0].Text != "First." {
		t.Errorf("too long: %v, %v", d, err)
	}
	_, err = plain.Read(bytes.NewReader([]byte("short")), 100, "", flow.DefaultLimits())
	if library.CodeOf(err) != library.BrokenFile {
		t.Errorf("shorter than it says: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(law))
	f.Add([]byte("a\f\fb\n\nc\r\rd"))
	f.Add([]byte("in no encoding: \xfd"))
	f.Add([]byte("출입국관리\xf4\xb2\x95 제1조(목적)\x01\x00"))
	for _, data := range flowtest.Corpus(f, "seeds", "*.txt") {
		f.Add(data[:min(len(data), 4096)])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := read(data, flow.Limits{Text: 1 << 16, Blocks: 1000})
		flowtest.Check(t, d, err)
	})
}
