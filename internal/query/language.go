package query

import (
	"slices"
	"strings"
)

// language is how lang: knows a language.
type language struct {
	code, english, korean string
	others                []string
}

// languages that documents of the field are written in.
var languages = []language{
	{"ko", "korean", "한국어", []string{"kor", "kr", "국문", "한글", "국어"}},
	{"en", "english", "영어", []string{"eng", "영문"}},
	{"ja", "japanese", "일본어", []string{"jp", "일어", "일문"}},
	{"zh", "chinese", "중국어", []string{"cn", "중문"}},
	{"vi", "vietnamese", "베트남어", []string{"vn"}},
	{"th", "thai", "태국어", nil},
	{"id", "indonesian", "인도네시아어", nil},
	{"mn", "mongolian", "몽골어", nil},
	{"uz", "uzbek", "우즈베크어", []string{"우즈벡어"}},
	{"ru", "russian", "러시아어", nil},
	{"es", "spanish", "스페인어", nil},
	{"fr", "french", "프랑스어", []string{"불어"}},
	{"de", "german", "독일어", nil},
	{"it", "italian", "이탈리아어", nil},
	{"pt", "portuguese", "포르투갈어", nil},
	{"ar", "arabic", "아랍어", nil},
}

// languageNamed gives the code of a language by its name in either language,
// the name itself where it is none of these.
func languageNamed(name string) string {
	n := strings.ToLower(strings.TrimSpace(name))
	for _, l := range languages {
		if n == l.english || n == l.korean || slices.Contains(l.others, n) {
			return l.code
		}
	}
	return n
}

// LanguageName names a language in Korean ("ko") or English, as lang: understands
// it; a language that has no name here by its code.
func LanguageName(code, in string) string {
	for _, l := range languages {
		if l.code == code && in == "ko" {
			return l.korean
		}
		if l.code == code {
			return l.english
		}
	}
	return code
}
