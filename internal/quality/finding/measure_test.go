package finding_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/assets"
	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/quality/finding"
	"naru/internal/search"
	"naru/internal/sharedtest"
	"naru/internal/store"
	"naru/internal/store/storetest"
	"naru/internal/workspace"
)

// TestMain lets the test program serve as the reading child.
func TestMain(m *testing.M) {
	if handled, code := workspace.ServeAsWorker(); handled {
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// made is text that holds what briefs lack: every way of writing that the index
// promises to see through.
var made = []string{
	"The labour market: labor shortages, labourers, organised labor. The Organisation recognises programmes; the program was recognized. Catalogues, centres and centers.",
	"COVID-19, Covid 19 and covid‑19. Re-entry and reentry; well-being and wellbeing; non-immigrant visas; Form I-485; H-1B, E-9, E9, F-2-R. Gyeonggi-do, Gyeonggido.",
	"Café, cafe, CAFÉ; José García; São Paulo; Côte d’Ivoire; Sŏul. Müller’s report on Québec. Naïve résumé.",
	"고용허가제로 입국한 외국인 근로자(E-9)는 2020년 기준 27만 6천 명, 전년보다 1,234명(2.5%) 줄었다. 코로나19 이후 사업장 변경이 늘었다.",
	"고용 허가제와 외국인근로자의 고용등에 관한 법률. 출입국·외국인정책, 노동ㆍ이민, 사회\n통합프로그램. 이민정책¹은 정책²⁾의 하나이다(2020¹).",
	"이민정책연구원은 이민정책을 연구한다. 이민 정책의 과제와 이민정책에서의 쟁점. 이민제도와 이민 제한은 다르다. 만족도와 만족을 조사했다.",
	"고용허가제와 통합은 한글로 적었다. ﾷ호환 자모와 ＦＵＬＬ ＷＩＤＴＨ ２０２１. 이\u200b민\u00ad정책. 難民 지위에 관한 協約, 移民.",
	"Policies and policy, countries, crises and crisis, analyses and analysis; children, women; applied, applying, applicants' applications. IDs and NGOs. He paid; she held.",
	"On 1 January 2020, 2020-01-01, 2020.1.1., 2020년 1월 1일; January 15, 2021; 1,000,000 won; 12.5 per cent; 3.25; 12 5; § 101; (a)(15)(H).",
}

func TestSearchFindsWhatAScanOfTheTextFinds(t *testing.T) {
	ctx := context.Background()
	st := open(t)
	files, err := fs.Glob(assets.Starter, "starter/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no briefs: %v", err)
	}
	for _, file := range files {
		text, err := fs.ReadFile(assets.Starter, file)
		if err != nil {
			t.Fatal(err)
		}
		add(t, st, file, strings.SplitAfter(string(text), "\n## "))
	}
	add(t, st, "made", made)
	check(ctx, t, st, 1, 2)
}

func TestSearchFindsWhatAScanFindsInRealDocuments(t *testing.T) {
	ctx := context.Background()
	folders := []string{sharedtest.Dir(t, "corpus/migration"), sharedtest.Dir(t, "corpus/korean")}
	reader, err := workspace.NewReader(1)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	st := open(t)
	for _, folder := range folders {
		for _, file := range sample(t, folder) {
			doc, err := reader.Read(ctx, extract.Request{Path: file}, nil)
			if err != nil {
				continue // other tests see to that
			}
			var pages []string
			for _, p := range doc.Pages[:min(len(doc.Pages), 30)] {
				pages = append(pages, p.Text)
			}
			add(t, st, file, pages)
		}
	}
	check(ctx, t, st, 1)
}

// sample gives some small files of a folder, spread over the alphabet: reading is
// what takes long here.
func sample(t *testing.T, folder string) []string {
	t.Helper()
	const most, bytes = 8, 400_000
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var small, out []string
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Size() < bytes && strings.EqualFold(filepath.Ext(e.Name()), ".pdf") {
			small = append(small, filepath.Join(folder, e.Name()))
		}
	}
	for i := 0; i < len(small) && len(out) < most; i += max(len(small)/most, 1) {
		out = append(out, small[i])
	}
	return out
}

// check fails unless every page that the scan finds for some hundreds of queries
// is found, and at most one in a hundred besides.
func check(ctx context.Context, t *testing.T, st *store.Store, seeds ...uint64) {
	t.Helper()
	const queries = 300
	service := search.New(st, search.Options{})
	for _, seed := range seeds {
		r, err := finding.Measure(ctx, st, service, finding.Options{Seed: seed, Worst: 20})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("seed %d: %d queries on %d pages: %+v", seed, r.Queries, r.Pages, r.All)
		if r.All.Queries < queries {
			t.Errorf("seed %d: only %d of %d queries have pages", seed, r.All.Queries, r.Queries)
		}
		for _, k := range r.Kinds {
			if k.Recall < 1 {
				t.Errorf("seed %d: %s: recall %.4f", seed, k.Kind, k.Recall)
			}
			if k.Precision < 0.95 {
				t.Errorf("seed %d: %s: precision %.4f", seed, k.Kind, k.Precision)
			}
		}
		if r.All.Precision < 0.99 {
			t.Errorf("seed %d: precision %.4f", seed, r.All.Precision)
		}
		for _, w := range r.Worst {
			t.Logf("  %s %q: recall %.3f, precision %.3f, missed %v, wrong %v", w.Kind, w.Typed, w.Recall, w.Precision, w.Missed, w.Wrong)
		}
	}
}

func open(t *testing.T) *store.Store {
	t.Helper()
	st := storetest.Open(t, store.Options{})
	return st
}

func add(t *testing.T, st *store.Store, name string, texts []string) {
	t.Helper()
	var pages []library.Page
	for n, text := range texts {
		pages = append(pages, library.Page{Number: n + 1, Label: fmt.Sprint(n + 1), Text: text, Source: library.SourceText})
	}
	d := library.Document{Title: filepath.Base(name), SHA256: fmt.Sprintf("%x", name)}
	kinds := []library.Kind{library.KindReport, library.KindWorkingPaper, library.KindBrief}
	d.Year, d.Kind, d.Language = 2010+len(name)%9, kinds[len(name)%len(kinds)], []string{"en", "ko"}[len(name)%2]
	if _, err := st.AddDocument(context.Background(), d, pages, library.ImportItem{}); err != nil {
		t.Fatal(err)
	}
}
