package charset_test

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/korean"

	"naru/internal/extract/flow/charset"
	"naru/internal/library"
)

const (
	johabText  = "이민정책연구원은 고용허가제의 실태를 조사하였다. 移民政策, ①②③ ㎡ 똠방각하 ㅋㅋ ㅏ"
	johabBytes = "\xb7\xa1\xa3\xa5\xb8\xf7\xc0\x82\xb5\x65\x8a\x81\xb6\xa5\xb7\x65\x20\x89\xa1\xb6\x77\xd0\xe1\x88\x61\xb9\x41\xb7\x81\x20\xaf\xa9\xc8\x81\x9f\x69\x20\xb9\xa1\xac\x61\xd0\x61\xb5\x76\x94\x61\x2e\x20\xf1\x49\xe8\x55\xf2\xd9\xf4\xfe\x2c\x20\xdc\xe7\xdc\xe8\xdc\xe9\x20\xdc\x43\x20\x99\xb1\xa4\x77\x88\x62\xd0\x61\x20\xc4\x41\xc4\x41\x20\x84\x61"
	mailText   = "이민정책연구원은 고용허가제의 실태를 조사하였다."
	mailBytes  = "\x1b$)C\n" + "\x0e\x40\x4c\x39\x4e\x41\x24\x43\x25\x3f\x2c\x31\x38\x3f\x78\x40\x3a\x0f\x20\x0e\x30\x6d\x3f\x6b\x47\x63\x30\x21\x41\x26\x40\x47\x0f\x20\x0e\x3d\x47\x45\x42\x38\x26\x0f\x20\x0e\x41\x36\x3b\x67\x47\x4f\x3f\x34\x34\x59\x0f\x2e"
)

func TestJohabIsReadWithItsHanjaSignsAndLoneLetters(t *testing.T) {
	for _, end := range []string{"", "\xd0"} { // whole, and cut off in a character
		want := johabText
		if end != "" {
			want += "\ufffd"
		}
		if got, err := charset.Decode([]byte(johabBytes + end)); got != want || err != nil {
			t.Errorf("got %q, %v", got, err)
		}
	}
}

func TestKoreanMailOfSevenBitsIsRead(t *testing.T) {
	if got, err := charset.Decode([]byte(mailBytes)); got != "\n"+mailText || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func FuzzOldKorean(f *testing.F) {
	f.Add([]byte(johabBytes))
	f.Add([]byte(mailBytes))
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, begin := range []string{"", johabBytes, "\x1b$)C\x0e"} {
			s, err := charset.Decode(append([]byte(begin), b...))
			if err != nil && library.CodeOf(err) == library.Internal {
				t.Fatalf("no code: %v", err)
			}
			if !utf8.ValidString(s) {
				t.Fatalf("not UTF-8: %q", s)
			}
		}
	})
}

func TestAFewRareSyllablesAreNotTakenForChinese(t *testing.T) {
	const words = "벌꿀 콘칩" // as GB18030, half of it is common
	b, err := korean.EUCKR.NewEncoder().String(words)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := charset.Decode([]byte(b)); got != words || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestKoreanListsAreNotTakenForAnotherAlphabet(t *testing.T) {
	for _, words := range []string{
		"글머리표(표 42 참조)\t문단 번호\t글머리표 모양\t쪽 테두리 간격\t바탕쪽\n",
		"프롬프트 엔지니어링\n3.1 프롬프트 품질 설계표\n프롬프트",
		"바탕\n돋움\n굴림\n궁서\n휴먼명조\n한양신명조\n",
		"기본 함수 ·································· 3\n각주 모양 ································ 4\n",
	} {
		b, err := korean.EUCKR.NewEncoder().String(words)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := charset.Decode([]byte(b)); got != words || err != nil {
			t.Errorf("%q became %q, %v", words, got, err)
		}
	}
}
