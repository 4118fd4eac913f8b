package running_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"naru/internal/extract/running"
)

// bodies are texts that have nothing in common, one for each page.
var bodies = []string{
	"Labour migration has changed the region.\nEmployers ask for more workers each spring.",
	"고용허가제는 외국인 근로자의 고용 절차를 정한다.\n사업주는 내국인 구인 노력을 먼저 하여야 한다.",
	"Figures of the border agency rose by a third.\nMost arrivals came through two ports.",
	"사회통합프로그램은 다섯 단계로 이루어진다.\n이수한 사람은 귀화 시험을 면제받는다.",
	"The pandemic closed most consulates for a year.\nVisas that had been granted were extended.",
	"난민 인정 절차는 신청에서 시작한다.\n이의신청은 삼십 일 안에 하여야 한다.",
	"Remittances kept households above the poverty line.\nFees took a tenth of every transfer.",
	"계절근로자는 농번기에 다섯 달까지 일한다.\n지방자치단체가 배정을 신청한다.",
	"Return programmes pay for the ticket and little else.\nFew people know of them.",
	"국경 관리는 사전 승객 정보에서 시작된다.\n자동출입국심사대는 공항마다 있다.",
}

// document makes n pages out of bodies, with what head and foot give around.
func document(n int, head, foot func(page int) string) []string {
	var out []string
	for i := range n {
		parts := []string{}
		if h := head(i + 1); h != "" {
			parts = append(parts, h)
		}
		parts = append(parts, body(i))
		if f := foot(i + 1); f != "" {
			parts = append(parts, f)
		}
		out = append(out, strings.Join(parts, "\n"))
	}
	return out
}

func body(i int) string {
	return fmt.Sprintf("한 줄 %s a line\n\n%s\n%s", strings.Repeat("x", i+1), strings.Repeat("긴 글 of a page ", 60), bodies[i%len(bodies)])
}

func none(int) string { return "" }

func format(f string) func(int) string {
	return func(page int) string { return fmt.Sprintf(f, page) }
}

func always(s string) func(int) string { return func(int) string { return s } }

// printed gives the numbers 1…n.
func printed(n, from int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprint(from+i))
	}
	return out
}

func TestHeadsAndFeetAreFound(t *testing.T) {
	chapters := func(page int) string { return []string{"서론", "이론적 배경", "결론"}[(page-1)/4] }
	romans := []string{"i", "ii", "iii", "iv", "v", "vi"}
	for _, c := range []struct {
		name    string
		pages   []string
		printed []string // nil: none
	}{
		{"a head and a number", document(6, always("Migration Policy Review"), format("%d")), printed(6, 1)},
		{"a Korean head and a dressed number", document(6, always("이민정책연구원 연구보고서 2020-01"), format("- %d -")), printed(6, 1)},
		{"a number with dashes of another kind", document(5, none, format("– %d –")), printed(5, 1)},
		{"the number within the head", document(6, format("Immigration Act %d"), none), printed(6, 1)},
		{"the number before the head's words", document(6, format("%d 출입국관리법"), none), printed(6, 1)},
		{"numbers that begin elsewhere", document(5, none, func(p int) string { return fmt.Sprint(p + 211) }), printed(5, 212)},
		{"a number of all", document(5, none, func(p int) string { return fmt.Sprintf("%d / 120", p) }), printed(5, 1)},
		{"Page 7 of 9", document(9, none, format("Page %d of 9")), printed(9, 1)},
		{"제7쪽", document(5, none, format("제%d쪽")), printed(5, 1)},
		{"7쪽 of all", document(5, none, func(p int) string { return fmt.Sprintf("%d쪽 / 5쪽", p) }), printed(5, 1)},
		{"roman numbers", document(6, always("Contents"), func(p int) string { return romans[p-1] }), romans},
		{"left and right pages of their own", document(8, func(p int) string {
			if p%2 == 0 {
				return fmt.Sprintf("%d 이민정책연구", p)
			}
			return fmt.Sprintf("계절근로자 제도 개선 방안 %d", p)
		}, none), printed(8, 1)},
		{"chapter heads that change now and then", document(12, chapters, format("%d")), printed(12, 1)},
		{"a head of two lines", document(6, always("Statutes of the Republic of Korea\nImmigration"), none), nil},
		{"a foot with an address", document(6, none, always("www.example.org")), nil},
		{"a first page without", document(7, func(p int) string {
			if p == 1 {
				return ""
			}
			return "Working paper on integration"
		}, func(p int) string {
			if p == 1 {
				return ""
			}
			return fmt.Sprint(p)
		}), append([]string{""}, printed(6, 2)...)},
		{"parts that number anew", document(10, none, func(p int) string { return fmt.Sprint((p-1)%5 + 1) }), append(printed(5, 1), printed(5, 1)...)},
		{"the foot that a browser prints", document(6, none, func(p int) string {
			return fmt.Sprintf("4/18/26, 6:58 PM 출입국관리법 시행령\nhttps://law.example.org/12 %d/6", p)
		}), printed(6, 1)},
		{"two pages: their numbers", document(2, none, format("- %d -")), printed(2, 1)},
		{"one page that says so", document(1, none, always("Page 1 of 1")), printed(1, 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := running.Find(c.pages)
			if len(got) != len(c.pages) {
				t.Fatalf("%d pages, want %d", len(got), len(c.pages))
			}
			for i, p := range got {
				if want, text := strings.TrimSpace(body(i)), strings.TrimSpace(bodyOf(c.pages[i], p)); text != want {
					t.Errorf("page %d: the body is %q, want %q", i+1, text, want)
				}
				want := ""
				if c.printed != nil {
					want = c.printed[i]
				}
				if p.Printed != want {
					t.Errorf("page %d is printed %q, want %q", i+1, p.Printed, want)
				}
			}
		})
	}
}

// bodyOf cuts a page as library.Page.Body does.
func bodyOf(text string, p running.Page) string {
	if p.BodyTo == 0 {
		return text
	}
	return string([]rune(text)[p.BodyFrom:p.BodyTo])
}

func TestBodyIsNeverTaken(t *testing.T) {
	for _, c := range []struct {
		name  string
		pages []string
	}{
		{"no pages", nil},
		{"empty pages", []string{"", "", "", ""}},
		{"nothing repeats", document(8, none, none)},
		{"the head row of a table that goes on", document(8, always("국가\t인원\t비율"), none)},
		{"a line on three pages of ten", document(10, func(p int) string {
			if p > 3 {
				return ""
			}
			return "What is to be done"
		}, none)},
		{"titles of slides", slides(12, func(p int) string { return []string{"서론", "이론적 배경", "결론"}[(p-1)/4] })},
		{"the head rows of a table on every page", tables(8, "Country Persons Share\n국가 인원 비율")},
		{"the sum below the tables", document(9, none, always("Total 887,012 32,852,323"))},
		{"numbers that end pages by chance", document(6, none, func(p int) string { return []string{"12", "3", "77", "5", "41", "8"}[p-1] })},
		{"the last numbers of tables", document(6, none, func(p int) string { return fmt.Sprintf("베트남 %d", p*137) })},
		{"years in step, in lines of their own words", document(6, func(p int) string {
			return fmt.Sprintf("%d %s", 2000+p, []string{"세계", "금융 위기", "Reform", "난민법", "Pilot", "감염병"}[p-1])
		}, none)},
		{"sections in step, each with its own words", document(6, func(p int) string {
			return fmt.Sprintf("%d %s", p, []string{"Purpose", "Scope", "Terms", "Duties", "Fines", "Dates"}[p-1])
		}, none)},
		{"two pages with the same head", document(2, always("Brief on labour"), none)},
		{"one page that ends in a number", document(1, none, always("1"))},
		{"a long line that comes again", document(5, always(strings.Repeat("the same sentence again ", 9)), none)},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := make([]running.Page, len(c.pages))
			if diff := cmp.Diff(want, running.Find(c.pages)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// slides are pages of little text.
func slides(n int, head func(page int) string) []string {
	var out []string
	for i := range n {
		out = append(out, head(i+1)+"\n"+bodies[i%len(bodies)])
	}
	return out
}

// tables are pages of rows.
func tables(n int, head string) []string {
	var out []string
	for i := range n {
		page := head
		for k := range 20 {
			page += fmt.Sprintf("\n나라 %c%c %d %d.%d", 'A'+i, 'A'+k, k*i*137+i, k, i)
		}
		out = append(out, page)
	}
	return out
}

func TestAPageOfNothingButHeadAndFootHasNoBody(t *testing.T) {
	pages := document(6, always("Migration Policy Review"), format("%d"))
	pages[3] = "Migration Policy Review\n4"
	got := running.Find(pages)[3]
	if n := utf8.RuneCountInString(pages[3]); got != (running.Page{BodyFrom: n, BodyTo: n, Printed: "4"}) {
		t.Errorf("%+v", got)
	}
}

func TestANumberThatIsNotAtTheEdgeIsPrintedAndStays(t *testing.T) {
	pages := document(6, none, func(p int) string {
		return fmt.Sprintf("%d\nfootnote on %s", p, strings.Repeat("y", p))
	})
	for i, p := range running.Find(pages) {
		if want := (running.Page{Printed: fmt.Sprint(i + 1)}); p != want {
			t.Errorf("page %d: %+v, want %+v", i+1, p, want)
		}
	}
}

func FuzzAnyPagesHaveBodiesWithin(f *testing.F) {
	f.Add("Head\na\n1\fHead\nb\n2\fHead\nc\n3")
	f.Add("제1쪽\f제2쪽\f\f제4쪽")
	f.Add("\n\n i \n\f\xff ii\f- iii -\f\t\n")
	f.Add("1\f1\f1\fx 1 x\fPage 9 of 3\f12 / 4")
	f.Fuzz(func(t *testing.T, s string) {
		pages := strings.Split(s, "\f")
		got := running.Find(pages)
		if len(got) != len(pages) {
			t.Fatalf("%d pages, want %d", len(got), len(pages))
		}
		for i, p := range got {
			if n := utf8.RuneCountInString(pages[i]); p.BodyFrom < 0 || p.BodyFrom > p.BodyTo || p.BodyTo > n {
				t.Fatalf("page %d of %d characters: %+v", i+1, n, p)
			}
			if !strings.Contains(pages[i], p.Printed) {
				t.Fatalf("page %d prints %q", i+1, p.Printed)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	pages := document(600, always("Migration Policy Review"), format("- %d -"))
	for b.Loop() {
		running.Find(pages)
	}
}
