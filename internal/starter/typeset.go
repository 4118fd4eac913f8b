package starter

import (
	"fmt"
	"time"

	"naru/internal/typeset"
)

// Fonts parses the two weights that the briefs are set in.
func Fonts(regular, bold []byte) (typeset.Fonts, error) {
	r, err := typeset.ParseFont("NotoSansKR-Regular", regular)
	if err != nil {
		return typeset.Fonts{}, err
	}
	b, err := typeset.ParseFont("NotoSansKR-Bold", bold)
	if err != nil {
		return typeset.Fonts{}, err
	}
	return typeset.Fonts{Regular: r, Bold: b}, nil
}

// words are what stands on a brief beside its own text.
type words struct{ abstract, keywords, introduction, by string } // introduction takes the year

func wordsOf(language string) words {
	if language == "ko" {
		return words{"요약", "주제어: ", "%d년에 나루를 처음 쓰는 사람을 위해 쓴 입문 글입니다. 제도는 바뀌므로 인용하기 전에 원자료를 확인하십시오.", "저자: "}
	}
	return words{"Abstract", "Keywords: ", "An introductory brief written for Naru in %d. Rules change: check the sources before you cite it.", "Author: "}
}

// Typeset sets a brief as PDF. What the front matter says stands in the file's
// metadata and on its first page, since the importer reads only the file.
func Typeset(b Brief, fonts typeset.Fonts) ([]byte, error) {
	w := wordsOf(b.Language)
	issue := fmt.Sprintf("%s %d-%02d", b.Series, b.Year, b.Number)
	blocks := []typeset.Block{
		typeset.Text(typeset.Byline, issue),
		typeset.Text(typeset.Title, b.Title),
	}
	if b.TitleOther != "" {
		blocks = append(blocks, typeset.Text(typeset.Subtitle, b.TitleOther))
	}
	blocks = append(blocks,
		typeset.Text(typeset.Byline, w.by+b.Authors),
		typeset.Text(typeset.Heading, w.abstract),
		typeset.Text(typeset.Paragraph, b.Abstract),
	)
	// Keywords stand right below: they tell where the abstract ends.
	if b.Keywords != "" {
		blocks = append(blocks, typeset.Text(typeset.Small, w.keywords+b.Keywords))
	}
	blocks = append(blocks, b.Blocks...)
	blocks = append(blocks, typeset.Text(typeset.Small, fmt.Sprintf(w.introduction, b.Year)))
	data, err := typeset.PDF(typeset.Document{
		Title: b.Title, Author: b.Authors, Subject: issue, Keywords: b.Keywords, Language: b.Language,
		Created: time.Date(b.Year, 1, 1, 0, 0, 0, 0, time.UTC),
		Running: issue, LabelPrefix: fmt.Sprintf("%d-", b.Number), Blocks: blocks,
	}, fonts)
	if err != nil {
		return nil, fmt.Errorf("set %s: %w", b.Name, err)
	}
	return data, nil
}
