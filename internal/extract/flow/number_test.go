package flow_test

import (
	"strings"
	"testing"

	"naru/internal/extract/flow"
)

func TestNumbersAsProgramsShowThem(t *testing.T) {
	for _, c := range []struct {
		style flow.NumberStyle
		want  string // of 1, 2, 4, 10, 15, 27, 1000000
	}{
		{flow.Decimal, "1 2 4 10 15 27 1000000"},
		{flow.LowerLetter, "a b d j o aa 1000000"},
		{flow.UpperLetter, "A B D J O AA 1000000"},
		{flow.LowerRoman, "i ii iv x xv xxvii 1000000"},
		{flow.UpperRoman, "I II IV X XV XXVII 1000000"},
		{flow.Ganada, "가 나 라 차 가 파 아"},
		{flow.Chosung, "ㄱ ㄴ ㄹ ㅊ ㄱ ㅍ ㅇ"},
		{flow.CircledDecimal, "① ② ④ ⑩ ⑮ ㉗ 1000000"},
		{flow.CircledGanada, "㉮ ㉯ ㉱ ㉷ 15 27 1000000"},
		{flow.CircledChosung, "㉠ ㉡ ㉣ ㉩ 15 27 1000000"},
		{flow.CircledLower, "ⓐ ⓑ ⓓ ⓙ ⓞ 27 1000000"},
		{flow.CircledUpper, "Ⓐ Ⓑ Ⓓ Ⓙ Ⓞ 27 1000000"},
		{flow.KoreanDigital, "일 이 사 일영 일오 이칠 일영영영영영영"},
		{flow.KoreanCounting, "일 이 사 십 십오 이십칠 1000000"},
		{flow.KoreanNative, "하나 둘 넷 열 열다섯 스물일곱 1000000"},
		{flow.HanDigits, "一 二 四 一〇 一五 二七 一〇〇〇〇〇〇"},
		{flow.HanCounting, "一 二 四 十 十五 二十七 1000000"},
		{flow.HeavenlyStems, "甲 乙 丁 癸 戊 庚 癸"},
		{flow.EarthlyBranches, "子 丑 卯 酉 寅 寅 卯"},
		{flow.DecimalZero, "01 02 04 10 15 27 1000000"},
		{flow.DecimalParens, "⑴ ⑵ ⑷ ⑽ ⒂ 27 1000000"},
		{flow.DecimalFullStop, "⒈ ⒉ ⒋ ⒑ ⒖ 27 1000000"},
		{flow.FullWidthDecimal, "１ ２ ４ １０ １５ ２７ １００００００"},
		{flow.Symbols, "* † § ††† ‡‡‡‡ ‡‡‡‡‡‡‡ 1000000"},
	} {
		var got []string
		for _, n := range []int{1, 2, 4, 10, 15, 27, 1000000} {
			got = append(got, flow.Number(c.style, n))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("got  %s\nwant %s", strings.Join(got, " "), c.want)
		}
		if got := flow.Number(c.style, 0); got != "0" {
			t.Errorf("nought is %s", got)
		}
	}
}
