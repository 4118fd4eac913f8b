package flow_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"naru/internal/extract/flow"
	"naru/internal/library"
)

func para(text string) flow.Block { return flow.Block{Text: text} }

func texts(pages []flow.Page) []string {
	out := make([]string, len(pages))
	for i, p := range pages {
		out[i] = p.Text
	}
	return out
}

func TestPagesBeginWhereTheDocumentSaysSo(t *testing.T) {
	d := &flow.Document{Blocks: []flow.Block{
		{Kind: flow.Heading, Level: 1, Text: "제1장 서론"},
		{Text: "이민정책¹을 다룬다.", Label: "lost, since no page begins here"},
		{Kind: flow.Footnote, Mark: "1", Text: "각주이다."},
		{Kind: flow.ListItem, Level: 1, Text: "• 첫째"},
		{Kind: flow.Row, Cells: []string{"연도", "", "2020"}, PageBreak: true, Label: "iv"},
		{Text: ""},
		{PageBreak: true},
		{PageBreak: true, Text: "뒤 "},
		{PageBreak: true, Continued: true, Text: "이어서"},
		{PageBreak: true},
	}}
	pages := flow.Paginate(d)
	want := []string{"제1장 서론\n이민정책¹을 다룬다.\n• 첫째\n1 각주이다.", "연도\t\t2020", "", "뒤 ", "이어서", ""}
	if got := texts(pages); !reflect.DeepEqual(got, want) {
		t.Fatalf("got %q\nwant %q", got, want)
	}
	if pages[0].Label != "" || pages[1].Label != "iv" {
		t.Errorf("labels %q, %q", pages[0].Label, pages[1].Label)
	}
	for _, p := range pages {
		checkPlaces(t, p)
	}
}

// checkPlaces: each block's text stands where At says.
func checkPlaces(t *testing.T, p flow.Page) {
	t.Helper()
	if len(p.At) != len(p.Blocks) {
		t.Fatalf("%d places for %d blocks", len(p.At), len(p.Blocks))
	}
	for i, b := range p.Blocks {
		want := b.Text
		switch b.Kind {
		case flow.Row:
			want = strings.Join(b.Cells, "\t")
		case flow.Footnote:
			want = b.Mark
		}
		if !strings.HasPrefix(p.Text[p.At[i]:], want) {
			t.Errorf("block %d stands not at %d of %q", i, p.At[i], p.Text)
		}
	}
}

func TestADocumentWithoutTextHasItsPagesAllTheSame(t *testing.T) {
	for _, c := range []struct {
		blocks []flow.Block
		want   int
	}{
		{nil, 1}, {[]flow.Block{{}}, 1}, {[]flow.Block{{PageBreak: true}, {PageBreak: true}}, 2}, {[]flow.Block{{Kind: flow.Row, Cells: []string{"", ""}}}, 1},
	} {
		if pages := flow.Paginate(&flow.Document{Blocks: c.blocks}); len(pages) != c.want || pages[0].Text != "" {
			t.Errorf("%v gives %d pages", c.blocks, len(pages))
		}
	}
}

// report has n chapters of so many paragraphs, each a number of sentences long.
func report(sentence string, chapters, paragraphs, sentences int) []flow.Block {
	var out []flow.Block
	for c := range chapters {
		out = append(out, flow.Block{Kind: flow.Heading, Level: 1, Text: fmt.Sprintf("%d.", c+1)})
		for p := range paragraphs {
			out = append(out, para(strings.TrimSpace(strings.Repeat(fmt.Sprintf(sentence, p), sentences))))
		}
	}
	return out
}

func TestWithoutBreaksPagesAreAboutAFullSheetInEitherLanguage(t *testing.T) {
	for name, c := range map[string]struct {
		sentence  string
		low, high int // characters of a page
	}{
		"English": {"Policy %d has changed since the act was passed. ", 1250, 3500},
		"Korean":  {"정책%d은법률이통과된뒤로바뀌었다고한다. ", 600, 1900},
	} {
		pages := flow.Paginate(&flow.Document{Blocks: report(c.sentence, 1, 100, 6)})
		if len(pages) < 5 {
			t.Errorf("%s: %d pages", name, len(pages))
		}
		for i, p := range pages {
			if n := utf8.RuneCountInString(p.Text); n > c.high || n < c.low && i < len(pages)-1 {
				t.Errorf("%s: page %d has %d characters", name, i+1, n)
			}
		}
	}
}

func TestPagesRatherBeginWithAHeadingAndNeverEndWithOne(t *testing.T) {
	pages := flow.Paginate(&flow.Document{Blocks: report("Policy %d has changed since. ", 12, 7, 10)})
	begin := 0
	for i, p := range pages {
		if p.Blocks[len(p.Blocks)-1].Kind == flow.Heading {
			t.Errorf("page %d ends with a heading", i+1)
		}
		if p.Blocks[0].Kind == flow.Heading {
			begin++
		}
	}
	if begin != len(pages) {
		t.Errorf("%d of %d pages begin with a heading, though chapters are about a page each", begin, len(pages))
	}
}

func TestALongBlockIsPartedAtASentence(t *testing.T) {
	d := &flow.Document{Blocks: []flow.Block{{
		Text: strings.TrimSpace(strings.Repeat("가나다라마바사 아자차카타파하 한다. ", 400)),
		Bold: [][2]int{{0, 4}, {1000, 3000}},
	}}}
	pages := flow.Paginate(d)
	if len(pages) < 5 {
		t.Fatalf("%d pages", len(pages))
	}
	var parts, bold []string
	for i, p := range pages {
		b := p.Blocks[0]
		if b.Continued != (i > 0) || b.Glued {
			t.Errorf("page %d: continued %v, glued %v", i+1, b.Continued, b.Glued)
		}
		if !strings.HasSuffix(b.Text, "한다.") {
			t.Errorf("page %d ends in the midst of a sentence: …%s", i+1, b.Text[len(b.Text)-30:])
		}
		for _, r := range b.Bold {
			bold = append(bold, string([]rune(b.Text)[r[0]:r[1]]))
		}
		parts = append(parts, b.Text)
	}
	whole := []rune(d.Blocks[0].Text)
	if strings.Join(parts, " ") != string(whole) {
		t.Error("the parts are not the whole")
	}
	if got, want := strings.ReplaceAll(strings.Join(bold, ""), " ", ""), strings.ReplaceAll(string(whole[:4])+string(whole[1000:3000]), " ", ""); got != want {
		t.Error("other words are bold")
	}
}

func TestWithoutAnyGoodPlaceALongBlockIsPartedGlued(t *testing.T) {
	pages := flow.Paginate(&flow.Document{Blocks: []flow.Block{para(strings.Repeat("가", 5000))}})
	var joined string
	for i, p := range pages {
		if i > 0 && !p.Blocks[0].Glued {
			t.Errorf("page %d is not glued", i+1)
		}
		joined += p.Text
	}
	if len(pages) != 4 || joined != strings.Repeat("가", 5000) {
		t.Errorf("%d pages of %d characters", len(pages), utf8.RuneCountInString(joined))
	}
}

func TestAFootnoteGoesToThePageThatRefersToIt(t *testing.T) {
	sentence := "The act was changed again in that year. "
	text := strings.Repeat(sentence, 20) + "First¹ of all. " + strings.Repeat(sentence, 150) + "Then the (*) second."
	pages := flow.Paginate(&flow.Document{Blocks: []flow.Block{
		para(text),
		{Kind: flow.Footnote, Mark: "1", Text: "Act 1."},
		{Kind: flow.Footnote, Mark: "*", Text: "Act 2."},
		para("End."),
	}})
	if len(pages) != 3 {
		t.Fatalf("%d pages", len(pages))
	}
	if !strings.HasSuffix(pages[0].Text, "\n1 Act 1.") {
		t.Errorf("the first page ends …%q", pages[0].Text[len(pages[0].Text)-40:])
	}
	if !strings.HasSuffix(pages[2].Text, "second.\nEnd.\n* Act 2.") {
		t.Errorf("the last page ends …%q", pages[2].Text[len(pages[2].Text)-40:])
	}
}

func TestAStretchLongerThanASheetIsDividedThoughTheDocumentHasBreaks(t *testing.T) {
	blocks := append(report("Policy %d has changed since. ", 1, 8, 10), flow.Block{PageBreak: true, Label: "7", Text: "Chapter two"})
	blocks = append(blocks, report("Policy %d has changed since. ", 1, 60, 10)...)
	pages := flow.Paginate(&flow.Document{Blocks: blocks})
	if len(pages) < 4 || !strings.HasPrefix(pages[1].Text, "Chapter two") {
		t.Fatalf("%d pages", len(pages))
	}
	for _, p := range pages[1:] {
		if p.Label != "7" {
			t.Errorf("label %q: what stands on printed page 7 is cited so", p.Label)
		}
	}
}

func TestBreaksOfChaptersAreNotTakenForThoseOfPages(t *testing.T) {
	chapter := func(sentences int) flow.Block {
		return flow.Block{PageBreak: true, Text: strings.TrimSpace(strings.Repeat("The policy has changed since then. ", sentences))}
	}
	short, long := chapter(200), chapter(900) // 7,000 and 31,500 letters
	book := &flow.Document{Blocks: []flow.Block{short, long, short}}
	if n := len(flow.Paginate(book)); n < 15 {
		t.Errorf("a book of three chapters has %d pages", n)
	}
	report := &flow.Document{Blocks: []flow.Block{short, short, short, chapter(240), short, short}} // one page is fuller than a sheet
	if n := len(flow.Paginate(report)); n < 7 || n > 9 {
		t.Errorf("a report of six pages has %d", n)
	}
	book.Blocks[0].Label = "12"
	if pages := flow.Paginate(book); pages[0].Text != short.Text || pages[1].Label != "" {
		t.Error("a page with a printed number is divided")
	}
}

func TestNoPageIsLargerThanItMayBe(t *testing.T) {
	cells := []string{"a", strings.Repeat("표 안의 글. ", 20_000), "b", strings.Repeat("x", 30_000)}
	var notes []flow.Block
	for i := range 3000 {
		notes = append(notes, flow.Block{Kind: flow.Footnote, Mark: fmt.Sprint(i), Text: strings.Repeat("미주 ", 50)})
	}
	many := make([]string, 50_000)
	many[7] = "x"
	for name, blocks := range map[string][]flow.Block{
		"a huge row":     {{Kind: flow.Row, Cells: cells}},
		"many cells":     {{Kind: flow.Row, Cells: many}},
		"rows":           {{Kind: flow.Row, Cells: []string{strings.Repeat("a ", 8000)}}, {Kind: flow.Row, Cells: []string{strings.Repeat("b ", 8000)}}},
		"endnotes":       append([]flow.Block{para("Text")}, notes...),
		"a long note":    {para("Text"), {Kind: flow.Footnote, Mark: "1", Text: strings.Repeat("note ", 20_000)}},
		"a long heading": {{Kind: flow.Heading, Level: 1, Text: strings.Repeat("제목 ", 20_000)}},
		"blanks":         {para(strings.Repeat(" \n", 20_000) + "x")},
	} {
		all := 0
		for _, p := range flow.Paginate(&flow.Document{Blocks: blocks}) {
			checkPlaces(t, p)
			n := utf8.RuneCountInString(p.Text)
			if all += n; n > 20_000 {
				t.Errorf("%s: a page of %d characters", name, n)
			}
		}
		if all == 0 {
			t.Errorf("%s: no text", name)
		}
	}
}

func TestTheOutlineNamesPages(t *testing.T) {
	pages := flow.Paginate(&flow.Document{Blocks: []flow.Block{
		{Kind: flow.Heading, Level: 1, Text: "Ⅰ. 서론\n배경"},
		para("…"),
		{Kind: flow.Heading, Level: 2, Text: "1. 연구의 목", PageBreak: true},
		{Kind: flow.Heading, Level: 2, Text: "적", PageBreak: true, Continued: true, Glued: true},
		{Kind: flow.Heading, Text: "Annex"},
	}})
	want := []library.Heading{{Level: 1, Title: "Ⅰ. 서론 배경", Page: 1}, {Level: 2, Title: "1. 연구의 목적", Page: 2}, {Level: 1, Title: "Annex", Page: 3}}
	if got := flow.Outline(pages); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func FuzzPaginate(f *testing.F) {
	f.Add("제1장\x00본문이다. 그리고\x01표\x01셀\x00¹", 3000)
	f.Fuzz(func(t *testing.T, text string, times int) {
		if times < 0 || times > 5000 || len(text) > 200 || !utf8.ValidString(text) {
			return
		}
		d := &flow.Document{}
		letters := 0
		for i, s := range strings.Split(text, "\x00") {
			b := flow.Block{Kind: flow.Kind(i % 7), Level: i, Text: strings.Repeat(s, times), Mark: "1", PageBreak: len(s)%5 == 4}
			if b.Kind == flow.Row {
				b.Cells, b.Text = strings.Split(b.Text, "\x01"), ""
				b.Mark = ""
			}
			letters += letterCount(b.Text + strings.Join(b.Cells, ""))
			d.Blocks = append(d.Blocks, b)
		}
		pages := flow.Paginate(d)
		got := 0
		for _, p := range pages {
			checkPlaces(t, p)
			if n := utf8.RuneCountInString(p.Text); n > 20_000 {
				t.Fatalf("a page of %d characters", n)
			}
			for _, b := range p.Blocks {
				got += letterCount(b.Text + strings.Join(b.Cells, ""))
			}
		}
		if got != letters {
			t.Fatalf("%d letters of %d", got, letters)
		}
		if again := flow.Paginate(d); !reflect.DeepEqual(again, pages) {
			t.Fatal("other pages the second time")
		}
	})
}

func letterCount(s string) int { return utf8.RuneCountInString(strings.Join(strings.Fields(s), "")) }
