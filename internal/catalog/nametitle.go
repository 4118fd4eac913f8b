package catalog

import (
	"path/filepath"
	"strings"

	"naru/internal/pattern"
)

var (
	// publisherName is how publishers name what they hand out: journal, year,
	// author, title.
	publisherName = pattern.New(`^.+ - (?:19|20)\d\d - [^-]+ - (.{10,})$`)
	// nameStamp are full dates in a file's name.
	nameStamp  = pattern.New(`\b(?:19|20)\d\d[ ._-]?(?:0[1-9]|1[0-2])[ ._-]?(?:0[1-9]|[12]\d|3[01])\b`)
	tailNumber = pattern.New(`[\s_-]*(\(\d+\)|최종본?|final|게시용?|배포용?|공개용?| f|v\d+(\.\d+)*|rev\d*|사본|copy|복사본)$`)
	headTag    = pattern.New(`^[\[(（【][^\])）】]{1,30}[\])）】]\s*`)
)

// nameTitle makes a file's name readable.
func nameTitle(fileName string) string {
	if fileName == "" {
		return ""
	}
	s := property(filepath.Base(filepath.ToSlash(fileName)))
	for fileTail.MatchString(s) {
		s = fileTail.ReplaceAllString(s, "")
	}
	whole := s
	s = strings.NewReplacer("_", " ", "+", " ").Replace(s)
	s = headTag.ReplaceAllString(s, "")
	if m := publisherName.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if short := strings.Join(strings.Fields(nameStamp.ReplaceAllString(s, " ")), " "); telling(short) {
		s = short
	}
	for tailNumber.MatchString(strings.ToLower(s)) {
		k := tailNumber.FindStringIndex(strings.ToLower(s))
		if k[0] >= len(s) {
			break
		}
		s = s[:k[0]]
	}
	if s = strings.Join(strings.Fields(s), " "); s == "" {
		return whole
	}
	return s
}
