package hancom_test

import (
	"testing"

	"naru/internal/extract/flow/hancom"
)

func TestNumbersAsHancomWritesThem(t *testing.T) {
	for name, want := range map[string]map[int]string{
		"DIGIT":                   {1: "1", 12: "12", 0: "0", -3: "-3"},
		"CIRCLED_DIGIT":           {1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 51: "(51)"},
		"ROMAN_CAPITAL":           {4: "IV", 9: "IX", 14: "XIV", 1990: "MCMXC", 4000: "4000"},
		"ROMAN_SMALL":             {3: "iii", 40: "xl"},
		"LATIN_CAPITAL":           {1: "A", 26: "Z", 27: "AA", 52: "AZ", 677: "677"},
		"LATIN_SMALL":             {2: "b"},
		"CIRCLED_LATIN_CAPITAL":   {3: "Ⓒ", 27: "(27)"},
		"CIRCLED_LATIN_SMALL":     {3: "ⓒ"},
		"HANGUL_SYLLABLE":         {1: "가", 14: "하", 15: "거", 29: "고", 56: "후", 57: "57"},
		"CIRCLED_HANGUL_SYLLABLE": {1: "㉮", 14: "㉻", 15: "(15)"},
		"HANGUL_JAMO":             {1: "ㄱ", 14: "ㅎ"},
		"CIRCLED_HANGUL_JAMO":     {1: "㉠", 14: "㉭"},
		"HANGUL_PHONETIC":         {1: "일", 10: "십", 11: "십일", 20: "이십", 123: "백이십삼", 10000: "10000"},
		"IDEOGRAPH":               {3: "三", 15: "十五", 2020: "二千二十"},
		"CIRCLED_IDEOGRAPH":       {1: "㊀", 10: "㊉"},
		"DECAGON_CIRCLE":          {1: "갑", 10: "계", 11: "11"},
		"DECAGON_CIRCLE_HANJA":    {2: "乙"},
		"SYMBOL":                  {1: "*", 2: "†", 5: "**"},
		"":                        {7: "7"},
	} {
		for n, text := range want {
			if got := hancom.NumberFormatNamed(name).Text(n); got != text {
				t.Errorf("%s %d: got %q, want %q", name, n, got, text)
			}
		}
	}
}

func TestPrivateCharactersShowAsTheyLook(t *testing.T) {
	for in, want := range map[string]string{
		"\U000F0854이민\U000F0855": "『이민』",
		"\U000F02B1 \U000F02C4":  "① ⑳",
		"\U000F0289\uF08C":       "①❶",
		"\uF0B7 항목 \uF0E8":       "• 항목 ➔",
		"\u00ad 내용":              "- 내용",
		"가\u0000\uFEFF\u0003나":   "가나",
		"\uE0BC":                 "\uE0BC", // of which nothing is known for certain
	} {
		if got := hancom.Shown(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
