package extract_test

import (
	"context"
	"errors"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

const briefMarkdown = `# 고용허가제 요약

이 제도는 **2004년 8월**에 시작되었다. Employers must first advertise the vacancy in the domestic labour market.

## 나라별 인원

| 나라 | 인원 | 비고 |
|---|---|---|
| 베트남 | 12,345 | 제조업과 건설업, 농축산업과 어업에 걸쳐 가장 넓게 일하고 있으며 해마다 늘고 있다 |
| 네팔과 캄보디아, 인도네시아와 우즈베키스탄, 그 밖에 송출국으로 새로 더해진 나라들을 모두 합한 것 | 6,789 | 제조업과 건설업을 합하고 농축산업은 빼고 어업은 연근해만 더한 것 |

- 첫째, 사업주가 내국인을 먼저 구한다.
- 둘째, 구하지 못하면 허가를 신청한다.
`

// longMarkdown is one page that is longer than a sheet of paper.
var longMarkdown = "# 표\n\n| 나라 | 인원 |\n|---|---|\n" + strings.Repeat("| 베트남 | 12,345 |\n", 60)

const briefHTML = `<!DOCTYPE html><html lang="ko"><head><title>이민정책 브리프</title><meta name="author" content="나루"></head>
<body><h1>이민정책 브리프</h1><p>외국인 계절근로자는 <b>90일</b>을 일한다.</p><h2>둘째 장</h2><p>끝.</p></body></html>`

func TestOtherFormatsAreReadAsPages(t *testing.T) {
	p := mustNew(t, extract.Options{})
	for _, c := range []struct {
		name, content, format string
		want                  []string
		outline               []string
	}{
		{"brief.md", briefMarkdown, "markdown", []string{"2004년 8월", "베트남\t12,345", "둘째,"}, []string{"고용허가제 요약", "나라별 인원"}},
		{"brief.html", briefHTML, "html", []string{"90일", "끝."}, []string{"이민정책 브리프", "둘째 장"}},
		{"brief.txt", "첫 줄\n둘째 줄\n", "text", []string{"첫 줄", "둘째 줄"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := mustRead(t, p, write(t, c.name, []byte(c.content)))
			if d.Format != c.format || d.Reader != c.format || len(d.Pages) == 0 || d.Pages[0].Source != library.SourceText || d.Pages[0].Label != "1" {
				t.Errorf("read %+v", d)
			}
			for _, want := range c.want {
				if !strings.Contains(textOf(d), want) {
					t.Errorf("%q is not in %q", want, textOf(d))
				}
			}
			var outline []string
			for _, h := range d.Outline {
				outline = append(outline, h.Title)
			}
			if !slices.Equal(outline, c.outline) {
				t.Errorf("outline %q, want %q", outline, c.outline)
			}
		})
	}
}

func TestAPageThatWeSetCanBeLookedAt(t *testing.T) {
	p := mustNew(t, extract.Options{})
	for name, content := range map[string]string{"brief.md": briefMarkdown, "brief.html": briefHTML, "long.md": longMarkdown} {
		t.Run(name, func(t *testing.T) {
			path := write(t, name, []byte(content))
			d := mustRead(t, p, path)
			v := mustOpen(t, p, path)
			l := mustLayout(t, v, 1)
			if l.Text != d.Pages[0].Text {
				t.Fatalf("laid out %q, read %q", l.Text, d.Pages[0].Text)
			}
			img := mustImage(t, v, 1, 400)
			size, read := img.Bounds().Size(), d.Pages[0]
			if got, want := float64(size.Y)/float64(size.X), read.Height/read.Width; math.Abs(got-want) > .01 {
				t.Errorf("drawn %v, read as %.0f by %.0f", size, read.Width, read.Height)
			}
			placed, all := 0, 0
			for i, r := range []rune(l.Text) {
				if strings.ContainsRune(" \n\t", r) {
					continue
				}
				all++
				if l.Boxes[i] != (library.Rect{}) {
					placed++
				} else {
					t.Logf("%q (character %d) has no place", r, i)
				}
			}
			if placed < all*98/100 {
				t.Errorf("%d of %d characters have a place", placed, all)
			}
			inked, _ := ink(img, nil)
			inside, _ := ink(img, l.Boxes)
			if inside < inked*95/100 {
				t.Errorf("%d of %d dark pixels are in boxes", inside, inked)
			}
			if _, err := v.Image(context.Background(), 2, 100); library.CodeOf(err) != library.NotFound {
				t.Errorf("page 2: %v", err)
			}
		})
	}
}

func TestEveryOtherDocumentIsReadOrRefusedForAReason(t *testing.T) {
	dir := sharedtest.Dir(t, "corpus/other")
	all, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(all) == 0 {
		t.Fatal(err)
	}
	p := mustNew(t, extract.Options{})
	formats := map[string]int{}
	for _, o := range readAll(t, p, all) {
		if o.err == nil {
			formats[o.document.Format]++
			continue
		}
		formats[string(o.code)]++
		t.Logf("%s: %v", filepath.Base(o.path), o.err)
		if !slices.Contains([]library.Code{library.Locked, library.Distribution, library.EmptyFile}, o.code) {
			t.Errorf("%s is not read: %v", filepath.Base(o.path), o.err)
		}
	}
	t.Log(formats)
}

func TestTheNamesWeAskForAreRead(t *testing.T) {
	p := mustNew(t, extract.Options{})
	for _, extension := range extract.Extensions() {
		_, err := p.Read(context.Background(), extract.Request{Path: write(t, "broken"+extension, []byte("\x01\x02\x03"))}, nil)
		var coded *library.Error
		if !errors.As(err, &coded) || strings.Contains(err.Error(), "no reader") {
			t.Errorf("%s: %v", extension, err)
		}
	}
}
