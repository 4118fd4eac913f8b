package reader

import (
	"reflect"
	"strings"
	"testing"

	"naru/app/widget"
	"naru/internal/library"
)

func TestAStretchIsMarkedWithinItsSentence(t *testing.T) {
	const text = "머리말. 외국인은 1,200명이다. 끝말."
	at := func(words string) widget.CharRange {
		from := len([]rune(text[:strings.Index(text, words)]))
		return widget.CharRange{From: from, To: from + len([]rune(words))}
	}
	for _, c := range []struct {
		name     string
		at       widget.CharRange
		sentence string
		want     [][2]int
		nth      int
	}{
		{"in its midst", at("1,200명"), "외국인은 1,200명이다.", [][2]int{{5, 10}, {10, 16}, {16, 19}}, 1},
		{"at its beginning", at("외국인"), "외국인은 1,200명이다.", [][2]int{{5, 8}, {8, 19}}, 0},
		{"without it", at("1,200명"), "", [][2]int{{10, 16}}, 0},
		{"with one that is not there", at("1,200명"), "다른 말이다.", [][2]int{{10, 16}}, 0},
		{"beyond the text", widget.CharRange{From: 90, To: 95}, "", nil, 0},
		{"nothing", widget.CharRange{}, "외국인은", nil, 0},
	} {
		marks, nth := (&marked{1, c.at, c.sentence}).on(text)
		if !reflect.DeepEqual(marks, c.want) || nth != c.nth {
			t.Errorf("%s: %v, %d; want %v, %d", c.name, marks, nth, c.want, c.nth)
		}
	}
	twice := &marked{1, widget.CharRange{From: 10, To: 12}, "여성은 48"}
	if from, to := twice.around("여성은 48, 여성은 48."); from != 8 || to != 14 {
		t.Errorf("of two like it the one that holds the stretch counts: %d, %d", from, to)
	}
}

func TestOneIsLedToAStretchAndBackToHits(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, query("계절근로자"))
	d.ShowAbout()
	text := d.pages[4].Text
	from := len([]rune(text[:strings.Index(text, "체류기간과")]))
	d.OpenAt(7, 5, widget.CharRange{From: from, To: from + 5}, "체류기간과 언어 요건에서")
	if d.tab != tabPage || len(d.text.hits) != 2 || d.text.current != 0 || d.text.hits[0] != [2]int{from, from + 5} {
		t.Errorf("on tab %d, marked are %v, at %d", d.tab, d.text.hits, d.text.current)
	}
	d.TurnPage(1)
	if len(d.text.hits) != 0 {
		t.Errorf("on another page there are %v", d.text.hits)
	}
	d.Open(7, 5, query("돌봄"))
	if n := len(d.text.hits); n == 0 || d.header.hit.Hidden {
		t.Errorf("hits on the page: %d", n)
	}
	d.Open(7, 5, query("사업장"))
	if got := d.text.hits; len(got) != 1 {
		t.Errorf("another query on the same page marks %v", got)
	}
}

func TestSelectedWordsBecomeACard(t *testing.T) {
	d := openDesk(t, "ko")
	var asked []library.EvidencePlace
	d.lib.NewFigure = func(at library.EvidencePlace) { asked = append(asked, at) }
	d.Open(7, 5, library.SearchRequest{})
	d.MakeFigure()
	if len(asked) != 0 || d.host.LastSaid() != "먼저 수치가 있는 글을 선택하세요." {
		t.Errorf("asked %v, said %q", asked, d.host.LastSaid())
	}
	d.showTab(tabText)
	d.text.choose(widget.CharRange{From: 4, To: 10})
	d.MakeFigure()
	if len(asked) != 1 || asked[0].Document != 7 || asked[0].Page != 5 || asked[0].At != 4 || asked[0].Quote == "" {
		t.Errorf("asked %+v", asked)
	}
}
