package catalog_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"naru/internal/catalog"
	"naru/internal/extract"
	"naru/internal/extract/extracttest"
	"naru/internal/extract/worker"
	"naru/internal/sharedtest"
)

func TestMain(m *testing.M) {
	if asked, code := worker.IfAsked(); asked {
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// TestRealFilesAreDescribedAsAReaderWould holds what was read by eye in files of
// several makers: articles, a central bank's note, slides, a manual, and pages
// taken out of longer documents.
func TestRealFilesAreDescribedAsAReaderWould(t *testing.T) {
	if testing.Short() {
		t.Skip("reads files in child processes")
	}
	dir := sharedtest.Dir(t, "corpus/korean")
	pool := extracttest.Pool(t)
	for file, want := range map[string]struct {
		title  string
		year   int
		people int
	}{
		"2021 Mutual fund performance*":     {"Mutual fund performance: Using bespoke benchmarks to disentangle mandates, constraints and skill", 2021, 4},
		"2017 Institutional Investment*":    {"Institutional Investment Constraints and Stock Prices", 2017, 3},
		"Fama-RiskReturnEquilibrium-1973*":  {"Risk, Return, and Equilibrium: Empirical Tests", 1973, 2},
		"최근의 미국경제 상황과 평가*":                  {"최근의 미국경제 상황과 평가", 2024, 0},
		"*월간 산업이슈] 24년 8월호*":                {"티메프사태 중소커머스 폐업 및 상위권 업체로의 쏠림 야기", 0, 1},
		"표_20210524_*":                      {"“중앙은행 디지털화폐(CBDC)” 발행관련 파월 연준의장의 최근까지 견해", 0, 0},
		"리스트_20210524_*":                    {"리스트 [현지정보] 연준 CBDC추진관련 움직임및시사점", 0, 0},
		"가로 표_Asian Politics and Policy*":   {"Recalibrating South Korea s role and regional network in the Indo", 0, 0},
		"crfbased_korean_space_correction*": {"Korean space correction using Conditional Random Field", 0, 1},
		"한글문서파일형식_5.0_revision1.3.pdf":      {"한글 문서 파일 구조 5.0", 2018, 0},
		"DETR.pdf":             {"꼼꼼한 딥러닝 논문 리뷰와 코드 실습", 0, 1},
		"right_to_left_01.pdf": {"right to left 01", 0, 1},
	} {
		paths, err := filepath.Glob(filepath.Join(dir, globbed(file)))
		if err != nil || len(paths) != 1 {
			t.Errorf("%s: %d files, %v", file, len(paths), err)
			continue
		}
		doc, err := pool.Read(context.Background(), extract.Request{Path: paths[0]}, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := catalog.Describe(doc, filepath.Base(paths[0]))
		if got.Title != want.title || got.Year != want.year || len(got.People) != want.people {
			t.Errorf("%s:\n got %q, %d, %v\nwant %q, %d, %d people", filepath.Base(paths[0]), got.Title, got.Year, got.People, want.title, want.year, want.people)
		}
	}
}

// globbed leaves only * its meaning in a pattern.
func globbed(s string) string {
	out := ""
	for _, r := range s {
		if r == '[' || r == '?' {
			out += "[" + string(r) + "]"
		} else {
			out += string(r)
		}
	}
	return out
}
