package reader

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func shownText(ps []paragraph) string {
	var out []string
	for _, p := range ps {
		out = append(out, string(p.text))
	}
	return strings.Join(out, "\n")
}

func TestPrintedLinesAreJoinedIntoParagraphs(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"lines that fill the width read on", "가나다라마바사아자차 카타\n파하가나다라마바사아자 차카\n끝.", "가나다라마바사아자차 카타 파하가나다라마바사아자 차카 끝."},
		{"an empty line ends a paragraph", "one two three four\n\nfive six seven eight", "one two three four\nfive six seven eight"},
		{"a short line ends a paragraph", "제목\n이 줄은 끝까지 가득 차 있는 줄이고\n다음 줄도 끝까지 가득 차 있는 줄이다", "제목\n이 줄은 끝까지 가득 차 있는 줄이고 다음 줄도 끝까지 가득 차 있는 줄이다"},
		{"Korean broken inside a word joins without a space", "외국인 인력을 돌봄 분야에 도입하자는 논 \n의가 이어져 왔으나 아직은 정해진 것이 없\n다고 한다 그래서 이 보고서는 그 길을 \n찾는다", "외국인 인력을 돌봄 분야에 도입하자는 논 의가 이어져 왔으나 아직은 정해진 것이 없다고 한다 그래서 이 보고서는 그 길을 찾는다"},
		{"a numbered heading stands alone", "품질 평가와 보안 정책을 결합해 위험을 통제한다.\n1.2 품질 정의와 그 기준을 셋으로 나누어 적는다", "품질 평가와 보안 정책을 결합해 위험을 통제한다.\n1.2 품질 정의와 그 기준을 셋으로 나누어 적는다"},
		{"so does an item of a list", "The programme admits workers for eight months.\n• They are chosen by the municipalities", "The programme admits workers for eight months.\n• They are chosen by the municipalities"},
		{"a number within a sentence does not", "The quota rose in that year from twelve to\n13. In the next it fell to eleven thousand.", "The quota rose in that year from twelve to 13. In the next it fell to eleven thousand."},
		{"rows of a table stand alone", "국가\t입국 인원\t체류 기간\n베트남\t1,204명\t8개월\n필리핀\t2,310명\t8개월", "국가 입국 인원 체류 기간\n베트남 1,204명 8개월\n필리핀 2,310명 8개월"},
		{"nothing", "", ""},
		{"control characters stand as spaces", "a\tb", "a b"},
	} {
		if got := shownText(reflow(c.in)); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func FuzzReflowKeepsPlaces(f *testing.F) {
	f.Add("가나\n다라 \r\n\n x")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		source := []rune(s)
		last := -1
		for _, p := range reflow(s) {
			if len(p.text) != len(p.at) {
				t.Fatal("a character without a place")
			}
			for i, at := range p.at {
				if at < last || at > len(source) {
					t.Fatalf("place %d after %d in %d characters", at, last, len(source))
				}
				last = at
				if r := p.text[i]; r != ' ' && r != source[at] {
					t.Fatalf("%q stands for %q", r, source[at])
				}
			}
		}
	})
}

func TestLinesBreakAtSpacesAndLongWordsInside(t *testing.T) {
	one := func(s string, _ bool) float32 { return float32(len([]rune(s))) }
	none := func(int) int { return -1 }
	text := func(s string, wide float32) string {
		ps := reflow(s)
		lines, _ := breakLines(ps, wide, 1, 0, none, one)
		var out []string
		for _, l := range lines {
			first, last := l.runs[0], l.runs[len(l.runs)-1]
			if w := last.x + last.width; w > wide {
				t.Errorf("a line of %v in %v", w, wide)
			}
			out = append(out, string(ps[l.paragraph].text[first.from:last.to]))
		}
		return strings.Join(out, "|")
	}
	for _, c := range []struct {
		in   string
		wide float32
		want string
	}{
		{"one two three", 8, "one two|three"},
		{"가나다 라마", 4, "가나다|라마"},
		{"averyverylongword x", 6, "averyv|erylon|gword|x"},
	} {
		if got := text(c.in, c.wide); got != c.want {
			t.Errorf("%q in %v: %q, want %q", c.in, c.wide, got, c.want)
		}
	}
}
