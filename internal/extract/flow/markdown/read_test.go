package markdown_test

import (
	"bytes"
	"strings"
	"testing"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/markdown"
	"naru/internal/library"
)

func read(text string, l flow.Limits) (*flow.Document, error) {
	return markdown.Read(strings.NewReader(text), int64(len(text)), "보고서.md", l)
}

const brief = `---
title: "고용허가제 운영 실태"
author:
  - 김나루
  - name: 이한강
date: 2020-03-01
lang: ko
tags: [노동, 'E-9']
# a remark
description: 실태를 조사한다
---

제1장 서론
==========

**고용허가제**[^1]는 *외국인* ` + "`EPS`" + `를
말한다[^두]. &lt;E-9&gt; &copy; 2\*3\
다음 줄<br/>그다음 ~~지운~~ [링크](http://x) <http://y.kr> ![그림](a.png)

## 1. Aims ##

- first
  goes on

  another paragraph
  - deeper
- [x] done

3) third
4) fourth

> quoted **words**

| 연도 | 인원[^3] |
|:-----|---------:|
| 2019 | 51,365<br>명 |

` + "```go\n\tif x {\n\t}\n```" + `

    indented

![그림 1. 추이](b.png)

Term
: What it means

<table><tr><td rowspan="2">가</td><td>나</td></tr><tr><td>다</td></tr></table>

<!-- a comment -->

***

[^1]: 각주 하나.

    둘째 문단[^3].
[^두]: Second note
[^3]: In the table
[^4]: Referred to by no one
`

const briefBlocks = `H1 제1장 서론
P  **고용허가제**¹는 외국인 EPS를 말한다². <E-9> © 2*3⏎다음 줄⏎그다음 지운 링크 http://y.kr
N1 각주 하나.⏎둘째 문단³.
N2 Second note
N3 In the table
H2 1. Aims
L1 • first goes on
L1 another paragraph
L2 • deeper
L1 • [x] done
L1 3) third
L1 4) fourth
P  quoted **words**
R  연도 | 인원³
R  2019 | 51,365 명
C  	if x {⏎	}
C  indented
T  그림 1. 추이
P  Term
P  What it means
R  가 | 나
R   | 다
`

func TestABriefWithEverything(t *testing.T) {
	d, err := read(brief, flow.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	if got := flowtest.Outline(d); got != briefBlocks {
		t.Errorf("got\n%s\nwant\n%s", got, briefBlocks)
	}
	if d.Format != "markdown" || d.Title != "고용허가제 운영 실태" || d.Author != "김나루, 이한강" || d.Language != "ko" ||
		d.Keywords != "노동, E-9" || d.Subject != "실태를 조사한다" || d.Created.Format("2006-01-02") != "2020-03-01" {
		t.Errorf("description: %+v", d)
	}
}

func TestFrontMatterThatIsNoneStaysText(t *testing.T) {
	for text, want := range map[string]string{
		"---\n\nA line between rules\n\n---\n": "P  A line between rules\n",
		"---\ntitle: never closed\n\nText\n":   "P  title: never closed\nP  Text\n",
		"+++\ntitle = 'TOML'\n+++\nText\n":     "P  Text\n",
	} {
		d, err := read(text, flow.DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		if got := flowtest.Outline(d); got != want {
			t.Errorf("%q: got %q", text, got)
		}
		if strings.Contains(text, "TOML") && d.Title != "TOML" {
			t.Errorf("title %q", d.Title)
		}
	}
}

func TestPageBreaks(t *testing.T) {
	d, err := read("하나\n\n\\newpage\n\n둘\n\n<div style=\"page-break-after: always\"></div>\n\n셋\n", flow.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := flowtest.Outline(d), "P  하나\n--- page\nP  둘\n--- page\nP  셋\n"; got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestATableTooWideToBeOneIsText(t *testing.T) {
	d, err := read(strings.Repeat("|a", 300)+"|\n"+strings.Repeat("|-", 300)+"|\n|b|\n", flow.DefaultLimits())
	if err != nil || len(d.Blocks) != 1 || d.Blocks[0].Kind != flow.Paragraph {
		t.Errorf("%v, %v", d, err)
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want library.Code
	}{
		"no bytes":     {"", library.EmptyFile},
		"only a title": {"---\ntitle: x\n---\n", library.EmptyFile},
		"binary":       {"\x00\x01\x02\x03\x04\x05\xff", library.Unsupported},
		"nested":       {strings.Repeat("> ", 300) + "x", library.TooLarge},
	} {
		if _, err := read(c.text, flow.DefaultLimits()); library.CodeOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(brief))
	f.Add([]byte("# in no encoding\n\n\xfd"))
	for _, data := range flowtest.Corpus(f, "corpus", "*.md") {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := markdown.Read(bytes.NewReader(data), int64(len(data)), "", flow.Limits{Text: 1 << 16, Blocks: 1000, Depth: 50})
		flowtest.Check(t, d, err)
	})
}
