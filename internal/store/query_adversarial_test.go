package store_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/store"
)

// adversarial is how many queries are made; the seed is fixed, so each run asks
// the same.
const adversarial = 10_000

// hostilePages are what the queries are asked of. Each word stands by itself, so
// that a plain look at the text tells what must be found.
var hostilePages = []string{
	"고용허가제 외국인 근로자 사업장 변경 노동시장 통계",
	"labour market Migration résumé naïve E-9 COVID-19 EPS 2020 employers",
	"이민정책 移民 난민 café 사회통합 F-2-R 코로나19 1,234 Gyeonggi-do",
	"국경 관리 border ａｂｃ 방문취업 refugees non-refoulement 체류자격 visa",
}

// inert are pieces that constrain nothing wherever they stand between blanks.
var inert = []string{
	`"`, `'`, "(", ")", "((", "))", ")(", "[", "]", "{", "}", "<", ">", "|", "||", "&", "&&", "*", "**", "^", "+", "=", "~", "!", "?", "?!", "…", "%", "$", "#", "@",
	"\\", "/", "//", ";", ",", ".", "..", ":", "::", "-", "--", "—", "–", "•", "·", "ㆍ", "※", "→", "©", "™", "°", "§", "¶", "“", "”", "‘", "’", "「", "」", "『", "』", "«", "»",
	"（", "）", "：", "＊", "－", "，", "、", "。", "〜", "😀", "👩‍👩‍👧‍👦", "🇰🇷", "\u0301", "\u200b", "\u200d", "\u200f", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u3164", "\u115f", "\ufe0f",
	"\x00", "\x01", "\x1b[", "\x7f", "\u0085", "\ue000", "\U0010ffff", "\ufffd", "\xff", "\xc3", "\xed\xa0\x80", "\xed\xbf\xbf", "\xf8\x88", "AND", "OR", "&&&", "(*)", `""`, "()",
	"( OR )", "AND AND", "title:", "year:", "theme:", "tag:#", "year:99999", "year:2020-13-45", "연도:13월", "year:0000",
}

// noise are pieces that may be words, fields or syntax of the engine: with them a
// query must only run.
var noise = []string{
	"NEAR", "NEAR/3", "NOT", "-", "-a", "NOT NOT", "t:", "page_fts:", "{t}:", "rank:", "rowid:1", "foo:bar", "NEAR(a b, 5)", "a*b", "c++", "🏴\U000e0067", "ㄱㅇㅎ", "ㅋㅋㅋ", "ᄒᆞᆫ글", "ㅎㅏㄴ", "漢字", "ไทย", "العربية", "हिन्दी",
	"title:(", "title:a OR", "year:(2020", "theme:labour,", "lang:ko", "kind:report", "note:x", "author:김", "labour~", "labour~2", "이민~", "~2", "½", "①", "㈜", "Ⅳ", "ﷺ", "İ", "ß", "x'", "'; DROP TABLE page; --",
	"1..2", "2018..2021", "year:2018..2021", "year:..", "\"a b", "「법", "(((", "a-b-c-d-e-f", "ab\x00cd", "e\u0301", "\u1112\u1161\u11ab", "ﾡ", "a\u200bb",
}

// maker makes hostile queries.
type maker struct{ *rand.Rand }

func (m maker) of(list []string) string { return list[m.IntN(len(list))] }

// wrapped puts a word between marks that do not change it.
func (m maker) wrapped(word string) string {
	switch m.IntN(9) {
	case 0:
		return "(" + word + ")"
	case 1:
		return "“" + word + "”"
	case 2:
		return word + m.of([]string{".", ",", "!", "?", "…", ";", ")"})
	case 3:
		return m.of([]string{"(", "[", "#", "…", "\u202b", "\ufeff", "*", "·"}) + word
	case 4:
		return strings.ToUpper(word)
	case 5:
		return norm.NFD.String(word)
	case 6:
		r := []rune(word)
		k := 1 + m.IntN(len(r)-1)
		return string(r[:k]) + m.of([]string{"\u200b", "\u00ad", "\u2060", "\u200e"}) + string(r[k:])
	case 7:
		return wide(word)
	}
	return word
}

// wide writes ASCII in full width.
func wide(word string) string {
	return strings.Map(func(r rune) rune {
		if r > ' ' && r < 0x7F {
			return r - 0x20 + 0xFF00
		}
		return r
	}, word)
}

// findable gives a query with words of one page among pieces that constrain
// nothing.
func (m maker) findable() (typed string, page int) {
	const quotes = "\"“”„「」『』«»"
	page = m.IntN(len(hostilePages))
	words := strings.Fields(hostilePages[page])
	quoted := false // two marks would make a phrase of what stands between them
	var parts []string
	for left := 1 + m.IntN(3); left > 0 || m.IntN(3) > 0; {
		isWord := left > 0 && m.IntN(2) == 0
		piece := m.of(inert)
		if isWord {
			piece = m.wrapped(m.of(words))
		}
		switch {
		case strings.ContainsAny(piece, quotes) && quoted:
			continue
		case strings.HasSuffix(piece, ":") || strings.HasSuffix(piece, "：") || strings.HasSuffix(piece, "#"):
			continue // a field takes what follows; at the end it takes nothing
		}
		quoted = quoted || strings.ContainsAny(piece, quotes)
		parts = append(parts, piece)
		if isWord {
			left--
		}
	}
	if m.IntN(4) == 0 {
		parts = append(parts, m.of([]string{"title:", "year:", "theme:", "tag:", "note:"}))
	}
	return strings.Join(parts, " "), page
}

// soup gives anything.
func (m maker) soup() string {
	var b strings.Builder
	for n := m.IntN(12); n >= 0; n-- {
		switch m.IntN(4) {
		case 0:
			b.WriteString(m.of(noise))
		case 1:
			b.WriteString(m.of(inert))
		case 2:
			b.WriteString(m.of(strings.Fields(m.of(hostilePages))))
		case 3:
			for range m.IntN(6) {
				b.WriteByte(byte(m.IntN(256)))
			}
		}
		if m.IntN(2) == 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// monstrous are the enormous ones; each holds a word of page 1 within what is read
// of it.
func monstrous() []string {
	word := "고용허가제"
	return []string{
		strings.Repeat(word+" ", 1<<20/16), word + strings.Repeat(" ) ", 1<<20/3), word + " " + strings.Repeat("\x00", 1<<20), word + " " + strings.Repeat("\xff", 1<<20),
		strings.Repeat("(", 10_000-8) + word, word + strings.Repeat("(", 10_000), strings.Repeat("(", 4000) + word + strings.Repeat(")", 4000),
		word + strings.Repeat(" OR ", 300_000), word + strings.Repeat(" |", 500_000), strings.Repeat(word+" OR ", 100_000),
		word + " " + strings.Repeat("\u0301", 500_000), strings.Repeat("NOT NOT ", 1000) + word, strings.Repeat("\u200b", 9000) + word, word + strings.Repeat(" AND "+word, 100_000),
		strings.Repeat("외국인 근로자 ", 50_000), word + strings.Repeat(" title:", 150_000), word + " year:" + strings.Repeat("99999,", 100_000), strings.Repeat("😀", 9000) + word,
	}
}

func TestTenThousandHostileQueries(t *testing.T) {
	s := MustOpen(t)
	id := MustAdd(t, s, library.Document{Title: "x"}, hostilePages...)
	m := maker{rand.New(rand.NewPCG(20, 26))}
	for i := range adversarial {
		if i%5 == 0 {
			runs(t, s, m.soup())
			continue
		}
		typed, page := m.findable()
		p := compile(typed)
		found, err := s.HitPages(ctx, id, p)
		if err != nil {
			t.Fatalf("%q fails: %v", typed, err)
		}
		if !slices.Contains(found, page+1) {
			t.Errorf("%q does not find page %d, %q: understood as %q, ignored %q", typed, page+1, hostilePages[page], p.Understood, p.Ignored)
		}
	}
	for _, typed := range monstrous() {
		if p, found := runs(t, s, typed); !found[1] {
			t.Errorf("%.60q… of %d bytes does not find its page: understood as %.200q, ignored %q", typed, len(typed), p.Understood, p.Ignored)
		}
	}
}

// What holds no word finds nothing, and says so: the pieces that did nothing are
// named, unless nothing of them can be seen.
func TestWhatConstrainsNothingIsSaid(t *testing.T) {
	s := MustOpen(t)
	MustAdd(t, s, library.Document{Title: "x"}, hostilePages...)
	for _, piece := range inert {
		p, found := runs(t, s, piece)
		if len(found) > 0 {
			t.Errorf("%q finds %v", piece, found)
		}
		if len(p.Ignored) == 0 && strings.ContainsFunc(piece, isSeen) && !strings.ContainsAny(piece, `"“”「」『』«»()（）,;/、，`) {
			t.Errorf("%q constrains nothing and is not said", piece)
		}
	}
}

func isSeen(r rune) bool {
	return unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) && r != unicode.ReplacementChar && r != 0x3164 && r != 0x115F && r != 0xFE0F
}

// runs asks a query of a live library in all ways and gives the pages it finds.
func runs(t *testing.T, s *store.Store, typed string) (*query.Plan, map[int]bool) {
	t.Helper()
	for _, o := range []query.Options{{Exact: true}, {Typing: true}} {
		if _, err := s.Find(ctx, query.Compile(typed, o), library.DocumentFilter{}, library.SortRelevance, 10, 0); err != nil {
			t.Fatalf("%.200q fails: %v", typed, err)
		}
	}
	p := compile(typed)
	hits, err := s.Find(ctx, p, library.DocumentFilter{}, library.SortRelevance, 0, 0)
	if err != nil {
		t.Fatalf("%.200q fails: %v", typed, err)
	}
	found := map[int]bool{}
	for _, h := range hits.Hits {
		if h.Kind == library.HitPage {
			found[h.Page] = true
		}
	}
	if again := compile(p.Understood).Understood; again != p.Understood {
		t.Errorf("%.200q was understood as %.300q, which reads as %.300q", typed, p.Understood, again)
	}
	return p, found
}

// One word in the forms that old and new systems give it: each is found by each,
// wherever it stands.
func TestFormsOfOneWordFindEachOther(t *testing.T) {
	for _, forms := range [][]string{
		{"고용허가제", norm.NFD.String("고용허가제"), "ㄱㅗㅇㅛㅇㅎㅓㄱㅏㅈㅔ", "ﾡￌﾷￒﾷﾾￆﾡￂﾸￇ", "고\u200b용허\u00ad가제", "고용허가\ufeff제", "고 용 허 가 제", "고용\n허가제", "고용\u3000허가제", "\u202b고용허가제\u202c", "고용¹허가제"},
		{"李民", "\uF9E1民", "李\u200b民", "李 民", "李\ufe00民"},
		{"Migration", "ＭＩＧＲＡＴＩＯＮ", "migra\u00adtion", "mi\u200bgra\u200btion", "MIGRATION", "\u202dmigration\u202c", "migra\u2060tions", "ｍigration"},
		{"office", "oﬃce", "of\u200dfice", "OFFICE", "Ｏffice"},
		{"José", "Jose\u0301", "jose", "JOSÉ", "Ｊosé", "Jo\u00adsé"},
		{"E-9", "E9", "E‑9", "Ｅ－９", "e–9", "E-\u200b9", "E‐9"},
		{"Gyeonggi-do", "Gyeonggido", "Gyeonggi‑do", "GYEONGGI-DO", "ｇｙｅｏｎｇｇｉ－ｄｏ"},
		{"re-entry", "reentry", "re‑entry", "Re-entry", "re\u00adentry"},
		{"2020", "２０２０", "2\u200b020", "٢٠٢٠"},
		{"1,234", "1234", "１，２３４"},
		{"labour", "labor", "Labours", "ＬＡＢＯＵＲ"},
		{"가족", norm.NFD.String("가족"), "가\u3164족", "가\u115f족"},
	} {
		for _, stored := range forms {
			s := MustOpen(t)
			MustAdd(t, s, library.Document{Title: "x"}, "앞말, "+stored+", after it.", "다른 쪽, another page")
			for _, typed := range forms {
				if _, found := runs(t, s, typed); fmt.Sprint(found) != "map[1:true]" {
					t.Errorf("%q does not find %q: %v (%s)", typed, stored, found, compile(typed).Understood)
				}
			}
		}
	}
}
