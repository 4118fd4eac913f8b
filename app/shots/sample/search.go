package sample

import (
	"context"
	"slices"
	"sort"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/query"
)

// passages are what the pages say, by language.
var passages = map[string][]string{
	"ko": {
		"다만 농어업 분야의 계절근로자 제도를 그대로 적용하기에는 체류기간과 언어 요건에서 차이가 크다. 돌봄 분야에 계절근로자를 도입하려면 농어업과 구분되는 별도의 도입 규모와 교육과정, 사업장 변경 기준이 함께 마련되어야 한다.",
		"계절근로와 달리 양성대학 제도는 장기 체류자격으로 이어진다는 점에서 지역에 머무를 유인이 크고, 기업은 숙련된 인력을 안정적으로 확보할 수 있다.",
		"고용허가제 사업장 변경 제한은 노동시장 보호라는 목적을 지니지만 외국인 근로자의 권리를 제약한다는 비판을 받아 왔다. 계절근로 제도에서도 같은 문제가 나타난다.",
	},
	"en": {
		"Admitting seasonal workers for care work would need a quota separate from farms and fisheries, and training that prepares for daily conversation with older people.",
		"The Seasonal Worker Program began in two counties in 2015 and spread to more than one hundred municipalities, which choose sending partners on their own.",
		"Unlike seasonal work, the college programme leads to a longer status of stay and to permanent residence after five years.",
	},
}

var synonyms = map[string][]string{
	"계절근로자": {"seasonal worker", "E-8"}, "계절근로": {"seasonal worker", "E-8"},
	"seasonal worker": {"계절근로자", "Seasonal Worker Program"}, "seasonal": {"계절근로"},
}

// words are what a query looks for: itself and its synonyms.
func words(r library.SearchRequest) []string {
	q := strings.ToLower(strings.TrimSpace(r.Query))
	if q == "" {
		return nil
	}
	if strings.ContainsAny(q, `":~`) { // the first word of the query language
		for _, part := range query.Compile(r.Query, query.Options{}).Reading.Parts {
			if part.Text != "" {
				q = strings.ToLower(part.Text)
				break
			}
		}
	}
	out := []string{q}
	for _, w := range synonyms[q] {
		if !slices.Contains(r.Without, w) {
			out = append(out, strings.ToLower(w))
		}
	}
	if q == "계절근로자" {
		out = append(out, "계절근로")
	}
	return out
}

// themesNamed gives the themes with a name.
func (l *Library) themesNamed(name string) []string {
	var out []string
	var walk func([]library.Theme)
	walk = func(list []library.Theme) {
		for _, t := range list {
			if strings.EqualFold(t.NameEN, name) || t.NameKO == name || t.ID == name {
				out = append(out, t.ID)
			}
			walk(t.Children)
		}
	}
	tree, _ := l.ThemeTree(context.Background())
	walk(tree)
	return out
}

// Mark finds the words in a text.
func (l *Library) Mark(r library.SearchRequest, text string) [][2]int {
	low := []rune(strings.ToLower(text))
	var out [][2]int
	for _, w := range words(r) {
		for i := 0; i+len([]rune(w)) <= len(low); i++ {
			if string(low[i:i+len([]rune(w))]) == w {
				out = append(out, [2]int{i, i + len([]rune(w))})
			}
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i][0] < out[j][0] })
	return out
}

// SearchDocuments answers with all documents whose passage holds the words.
func (l *Library) SearchDocuments(_ context.Context, r library.SearchRequest) (*library.GroupedResult, error) {
	if l.Fails != nil {
		return nil, l.Fails
	}
	out := &library.GroupedResult{}
	out.Typed, out.Understood, out.TotalExact = r.Query, r.Query, true
	with := slices.DeleteFunc(slices.Clone(synonyms[strings.ToLower(r.Query)]), func(w string) bool { return slices.Contains(r.Without, w) })
	if len(with) > 0 {
		out.Expansions = []library.Expansion{{Term: r.Query, With: with}}
	}
	out.Reading = query.Compile(r.Query, query.Options{Themes: l.themesNamed}).Reading
	if r.Query == "rhdydgjrkwp" {
		out.Suggestion = "고용허가제"
	}
	if strings.Trim(r.Query, "&|() ") == "" {
		out.Understood = ""
	}
	for i, d := range l.Docs {
		if !passes(d, r.Filter) || d.Pages == 0 {
			continue
		}
		list := passages[d.Language]
		text := list[i%len(list)]
		m := l.Mark(r, text)
		if len(m) == 0 {
			continue
		}
		g := library.DocumentHits{Document: d}
		for j := range 1 + (i*3)%9 {
			page := 31 + j*13
			if page > d.Pages {
				page = 2 + j
			}
			h := library.Hit{Document: d.ID, Title: d.Title, Kind: library.HitPage, Page: page, Label: strconv.Itoa(page), Score: 1 / float64(i+1), Snippet: text, Matches: m, Source: source(d, page)}
			g.Hits = append(g.Hits, h)
		}
		g.Best, g.Count = g.Hits[0], len(g.Hits)
		out.Total += g.Count
		out.Groups = append(out.Groups, g)
	}
	out.Documents = len(out.Groups)
	out.Facets = l.facets(r.Filter)
	out.Groups = out.Groups[min(r.Offset, len(out.Groups)):]
	if r.Limit > 0 && len(out.Groups) > r.Limit {
		out.Groups = out.Groups[:r.Limit]
	}
	return out, nil
}

// Search flattens SearchDocuments.
func (l *Library) Search(ctx context.Context, r library.SearchRequest) (*library.SearchResult, error) {
	g, err := l.SearchDocuments(ctx, r)
	if err != nil {
		return nil, err
	}
	for _, d := range g.Groups {
		g.Hits = append(g.Hits, d.Hits...)
	}
	return &g.SearchResult, nil
}

// HitPages lists pages.
func (l *Library) HitPages(ctx context.Context, id library.DocumentID, r library.SearchRequest) ([]int, error) {
	g, err := l.SearchDocuments(ctx, r)
	if err != nil {
		return nil, err
	}
	var out []int
	for _, d := range g.Groups {
		if d.Document.ID == id {
			for _, h := range d.Hits {
				out = append(out, h.Page)
			}
		}
	}
	sort.Ints(out)
	return out, nil
}

// continued are the words that Complete knows beside titles.
var continued = []string{"계절근로자", "계절근로", "고용허가제", "고용보험", "seasonal worker", "seasonal quota", "year:2020", "author:"}

// Complete offers words and titles that begin as typed.
func (l *Library) Complete(_ context.Context, typed string, limit int) ([]string, error) {
	var out []string
	add := func(text string) {
		if strings.HasPrefix(strings.ToLower(text), strings.ToLower(typed)) && text != typed && len(out) < limit && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	for _, w := range continued {
		add(w)
	}
	for _, d := range l.Docs {
		add(d.Title)
	}
	return out, l.Fails
}
