package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"naru/assets"
	"naru/internal/starter"
	"naru/internal/typeset"
)

// makeReports writes a folder of small reports, good and bad, as a researcher
// might have it.
func makeReports(t *testing.T) string {
	t.Helper()
	fonts, err := starter.Fonts(assets.FontRegular, assets.FontBold)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	keep := func(name string, data []byte) {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		// A damaged file of a moment ago is waited for.
		if written := time.Now().Add(-time.Hour); os.Chtimes(path, written, written) != nil {
			t.Fatal("set the time of " + name)
		}
	}
	set := func(d typeset.Document) []byte {
		t.Helper()
		d.Created = time.Date(2020, 5, 1, 0, 0, 0, 0, time.UTC)
		data, err := typeset.PDF(d, fonts)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	korean := set(typeset.Document{
		Title: "농어업 계절근로자 정책 연구", Author: "박민정", Language: "ko", LabelPrefix: "가-",
		Blocks: append([]typeset.Block{
			typeset.Text(typeset.Byline, "연구보고서 2020-01"),
			typeset.Text(typeset.Title, "농어업 계절근로자 정책 연구"),
			typeset.Text(typeset.Heading, "서론"),
			typeset.Text(typeset.Paragraph, "계절근로자 제도는 농번기의 일손 부족을 덜기 위하여 지방자치단체가 운영한다. 고용허가제와 달리 체류 기간이 짧다."),
		}, filler("돌봄 분야에 계절 근로자를 도입하려면 별도의 도입 규모가 필요하다. 외국인근로자의 임금과 노동시장 영향을 함께 살펴야 한다.", 30)...),
	})
	english := set(typeset.Document{
		Title: "Regional immigration in Atlantic Canada", Author: "Seori Choi", Language: "en",
		Blocks: []typeset.Block{
			typeset.Text(typeset.Byline, "Issue Brief 2020-04"),
			typeset.Text(typeset.Title, "Regional immigration in Atlantic Canada"),
			typeset.Text(typeset.Heading, "Findings"),
			typeset.Text(typeset.Paragraph, "The Atlantic Immigration Pilot keeps newcomers in the region. Seasonal workers in fish processing were not part of it. Labour shortages and foreign workers are discussed at length."),
		},
	})
	keep("01-계절근로자.pdf", korean)
	keep("02-atlantic.pdf", english)
	keep("03-the-same-again.pdf", english)
	keep("04-download-broke-off.pdf", english[:len(english)/3])
	keep("05-empty.pdf", nil)
	keep("06-figures.xyz", []byte("1,2,3"))
	return dir
}

// filler is enough text for a second page.
func filler(sentence string, n int) []typeset.Block {
	var out []typeset.Block
	for range n {
		out = append(out, typeset.Text(typeset.Paragraph, strings.TrimSpace(sentence)))
	}
	return out
}
